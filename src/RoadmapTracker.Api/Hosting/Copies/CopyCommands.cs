using System.CommandLine;
using System.Diagnostics;
using RoadmapTracker.Data.Storage.Copies;

namespace RoadmapTracker.Api.Hosting.Copies;

/// <summary><c>backup</c>, <c>restore</c>, <c>copy</c> and <c>verify</c>: the database as a whole.</summary>
internal static class CopyCommands
{
    private static readonly Argument<string> _file = new("file") { Description = "The backup, a SQLite file whatever the kind of the database." };

    private static readonly Argument<string?> _database = new("database")
    {
        Description = "The database, such as 'Sqlite;Data Source=<path>'; by default the one of the settings.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> _from = new("--from") { Description = "The database, such as 'Sqlite;Data Source=<path>'.", Required = true };

    private static readonly Option<string> _to = new("--to") { Description = "The place, such as 'PostgreSql;Host=<server>;Database=<name>;…'.", Required = true };

    private static readonly Option<string?> _fromFiles = new("--from-files") { Description = "The folder of its uploaded files; by default the one of the settings." };

    private static readonly Option<string?> _toFiles = new("--to-files") { Description = "The folder for its uploaded files; by default the one of the settings." };

    private static readonly Option<string?> _files = new("--files") { Description = "The folder of its uploaded files; by default the one of the settings." };

    private static readonly Option<bool> _replace = new("--replace") { Description = "Lose what is in the database already." };

    /// <summary>The commands.</summary>
    /// <param name="startOf">Reads what the command line says about the start.</param>
    public static IEnumerable<Command> Create(Func<ParseResult, StartArguments> startOf)
    {
        yield return Command("backup", "Back up the database of the settings while it is used.", [_file], [], parsed => (progress, ct)
            => TellAsync("Backed up", "found sound", () =>
            {
                LowPriority.Take();
                return DatabaseCopies.BackUpAsync(PlaceOf(startOf(parsed)), parsed.GetRequiredValue(_file), progress, ct);
            }));
        yield return Command("restore", "Restore a backup into the database of the settings, with the service stopped.", [_file], [_replace], parsed => (progress, ct)
            => TellAsync("Restored", "read back the same", () => DatabaseCopies.RestoreAsync(parsed.GetRequiredValue(_file), PlaceOf(startOf(parsed)), parsed.GetValue(_replace), progress, ct)));
        yield return Command("copy", "Copy a database to another place, of either kind.", [], [_from, _fromFiles, _to, _toFiles, _replace], parsed => (progress, ct)
            => TellAsync("Copied", "read back the same", () => DatabaseCopies.CopyAsync(
                PlaceOf(startOf(parsed), parsed.GetRequiredValue(_from), parsed.GetValue(_fromFiles)),
                PlaceOf(startOf(parsed), parsed.GetRequiredValue(_to), parsed.GetValue(_toFiles)),
                parsed.GetValue(_replace),
                progress,
                ct)));
        yield return Command("verify", "Look for what is wrong with a database or a backup; exits non-zero when something is.", [_database], [_files], parsed => async (progress, ct) =>
        {
            var place = PlaceOf(startOf(parsed), parsed.GetValue(_database), parsed.GetValue(_files));
            LowPriority.Take();
            var wrong = await DatabaseCopies.VerifyAsync(place, progress, ct);
            return wrong.Count == 0 ? (0, "The database is sound.") : (1, string.Join(Environment.NewLine, wrong));
        });
    }

    private static Command Command(
        string name,
        string description,
        Argument[] arguments,
        Option[] options,
        Func<ParseResult, Func<IProgress<CopyProgress>, CancellationToken, Task<(int ExitCode, string Answer)>>> work)
    {
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        foreach (var argument in arguments) command.Add(argument);
        foreach (var option in options) command.Add(option);
        command.SetAction((parsed, _) => LongWork.RunAsync(work(parsed)));
        return command;
    }

    private static async Task<(int ExitCode, string Answer)> TellAsync(string done, string found, Func<Task<IReadOnlyList<TableContent>>> work)
    {
        var watch = Stopwatch.StartNew();
        var tables = await work();
        return (0, FormattableString.Invariant($"{done} {tables.Sum(table => table.Rows):N0} rows of {tables.Count} tables in {watch.Elapsed.TotalSeconds:0.0} s; the copy was {found}."));
    }

    private static DatabasePlace PlaceOf(StartArguments start, string? named, string? files)
    {
        var settings = PlaceOf(start);
        return (named is null ? settings : DatabasePlace.Parse(named)) with { FileFolder = files ?? settings.FileFolder };
    }

    private static DatabasePlace PlaceOf(StartArguments start) => DatabaseStart.PlaceOf(WebApplication.CreateBuilder(start.ToOptions()).Configuration);
}
