using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Api.Tests.Hosting;
using RoadmapTracker.Api.Tests.Support;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Tests.Audit;

/// <summary>The commands that prove the audit outside the service.</summary>
public sealed class AuditCommandTests(RoadmapServer server) : IClassFixture<RoadmapServer>
{
    [Fact]
    public async Task Head_of_the_audit_is_printed_and_proves_it_later()
    {
        var office = server.Token(ActorRole.Office);
        await server.DoAsync(office, "registerOrganisation", new { name = "Audited", kind = "OTHER" });

        var head = await RunAsync("head");
        await server.DoAsync(office, "registerOrganisation", new { name = "Audited later", kind = "OTHER" });
        var saved = head.Output.Trim();

        Assert.Matches("^[0-9a-f]{64}@1$", saved);
        Assert.Equal((0, "The audit is whole: 2 entries.\n"), Result(await RunAsync("verify", "--head", saved)));
        Assert.Equal(1, (await RunAsync("verify", "--head", $"{new string('0', 64)}@1")).ExitCode);
        var cut = await RunAsync("verify", "--head", $"{saved[..64]}@9");
        Assert.Equal((1, "The audit is not whole: entries 3 to 9 are missing at the end.\n"), (cut.ExitCode, cut.Error));
    }

    private static (int, string) Result(ProcessResult result) => (result.ExitCode, result.Output);

    private async Task<ProcessResult> RunAsync(params string[] arguments)
    {
        using var process = new ServiceProcess();
        return await process.RunAsync(
            ["audit", .. arguments], ("ConnectionStrings__RoadmapTracker", server.Services.GetRequiredService<TrackerDataOptions>().ConnectionString));
    }
}
