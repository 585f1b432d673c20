using Microsoft.Data.Sqlite;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Hosting.Copies;

/// <summary>The commands as an operator calls them.</summary>
public sealed class CopyCommandTests
{
    private const string Place = "Sqlite;Data Source=";

    [Fact]
    public async Task Database_is_backed_up_while_it_is_served_and_restored_when_it_is_not()
    {
        using var folder = new ServiceProcess();
        var token = await RunningService.TokenAsync(folder, "representative", "kenya");
        ProcessResult backup, refused;
        await using (var service = await RunningService.StartAsync(folder))
        {
            await DraftAsync(service, token);
            backup = await folder.RunAsync(["backup", "backup.db"]);
            await DraftAsync(service, token);
            refused = await folder.RunAsync(["restore", "backup.db", "--replace"]);
            await service.TerminateAsync();
            Assert.Equal(0, await service.ExitAsync(TimeSpan.FromSeconds(10)));
        }

        var restored = await folder.RunAsync(["restore", "backup.db", "--replace"]);
        var verified = await folder.RunAsync(["verify"]);

        Assert.True((backup.ExitCode, refused.ExitCode, restored.ExitCode, verified.ExitCode) is (0, 1, 0, 0), backup.Error + refused.Error + restored.Error + verified.Error);
        Assert.StartsWith("Backed up ", backup.Output, StringComparison.Ordinal);
        Assert.Contains("copy pages: ", backup.Error, StringComparison.Ordinal);
        Assert.Contains("in use", refused.Error, StringComparison.Ordinal);
        Assert.Equal("The database is sound.", verified.Output.Trim());
        await using var again = await RunningService.StartAsync(folder);
        var offers = await again.AskAsync("{ viewer { __typename } volunteerOffers(first: 10) { totalCount } }", token: token);
        Assert.Equal(1, offers.Number("data.volunteerOffers.totalCount"));
    }

    [Fact]
    public async Task Restore_that_is_killed_has_never_been_and_can_be_started_again()
    {
        using var folder = new ServiceProcess();
        await using (var service = await RunningService.StartAsync(folder)) await service.TerminateAsync();
        var backup = await folder.RunAsync(["backup", "backup.db"]);
        var target = ("ConnectionStrings__RoadmapTracker", "Data Source=restored.db");
        var making = Path.Combine(folder.Folder, "restored.db.making");
        using (var restore = folder.Start(["restore", "backup.db"], target))
        {
            while (!File.Exists(making) && !restore.HasExited) await Task.Delay(1, TestContext.Current.CancellationToken);
            restore.Kill();
            await restore.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(making), backup.Error);
        Assert.False(File.Exists(Path.Combine(folder.Folder, "restored.db")));
        var unborn = await folder.RunAsync(["verify"], target);
        var again = await folder.RunAsync(["restore", "backup.db"], target);
        var verified = await folder.RunAsync(["verify"], target);

        Assert.True((unborn.ExitCode, again.ExitCode, verified.ExitCode) is (1, 0, 0), unborn.Error + again.Error + verified.Error);
        Assert.False(File.Exists(making));
    }

    [Theory]
    [InlineData("copy", "--from", "nowhere", "--to", "Sqlite;Data Source=to.db")]
    [InlineData("copy", "--from", "MongoDb;Host=x", "--to", "Sqlite;Data Source=to.db")]
    [InlineData("copy", "--from", "Sqlite;Data Source=absent.db", "--to", "Sqlite;Data Source=to.db")]
    [InlineData("copy", "--from", "Sqlite;Data Source=absent.db")]
    [InlineData("restore", "absent.db")]
    [InlineData("backup", "no/such/folder/backup.db")]
    [InlineData("verify", "Sqlite;Data Source=absent.db")]
    public async Task Command_that_cannot_work_ends_with_one_line(params string[] arguments)
    {
        using var folder = new ServiceProcess();

        var result = await folder.RunAsync(arguments);

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Copy_makes_a_database_that_verify_finds_sound_and_verify_tells_of_one_that_is_not()
    {
        using var folder = new ServiceProcess();
        await using (var service = await RunningService.StartAsync(folder)) await service.TerminateAsync();

        var copied = await folder.RunAsync(["copy", "--from", Place + "data/roadmaptracker.db", "--to", Place + "copy.db"]);
        var sound = await folder.RunAsync(["verify", Place + "copy.db"]);
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Folder, "copy.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE progress_tally SET count = 7 WHERE group_kind = 'ALL'";
            command.ExecuteNonQuery();
        }

        var unsound = await folder.RunAsync(["verify", Place + "copy.db"]);

        Assert.True((copied.ExitCode, sound.ExitCode, unsound.ExitCode) is (0, 0, 1), copied.Error + sound.Error);
        Assert.Contains("progress_tally is wrong for ALL", unsound.Output, StringComparison.Ordinal);
    }

    private static async Task DraftAsync(RunningService service, string token)
    {
        var input = new
        {
            organisation = "kenya",
            motivation = "Made up for a test.",
            targets = new[] { new { subject = new { pillar = "CONNECT" }, capacity = "LEAD" } },
        };
        var answer = await service.AskAsync(Operation.Read("DraftVolunteerOffer"), new { input }, token);
        Assert.NotNull(answer.Text("data.draftVolunteerOffer.volunteerOffer.id"));
    }
}
