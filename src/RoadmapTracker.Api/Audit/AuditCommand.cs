using System.CommandLine;
using System.Globalization;
using RoadmapTracker.Api.Hosting;
using RoadmapTracker.Data.Audit;
using RoadmapTracker.Domain.Audit;

namespace RoadmapTracker.Api.Audit;

/// <summary><c>audit verify</c> and <c>audit head</c>: prove, outside the service, that the audit is as it was written.</summary>
internal static class AuditCommand
{
    private static readonly Option<string?> _head = new("--head")
    {
        Description = "What 'audit head' printed earlier, HASH@PLACE: proves that the chain has neither been cut off nor written anew since.",
    };

    static AuditCommand() => _head.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string?>() is { } text && Parse(text) is null) result.AddError("--head is what 'audit head' printed: HASH@PLACE.");
    });

    /// <summary>The command.</summary>
    /// <param name="startOf">Reads what the command line says about the start.</param>
    public static Command Create(Func<ParseResult, StartArguments> startOf)
    {
        var verify = new Command("verify", "Walk the audit from its first entry; exits non-zero at the first that is not as it was written, and names it.")
        {
            _head,
        };
        verify.TreatUnmatchedTokensAsErrors = false;
        verify.SetAction((parsed, ct) => WalkAsync(startOf(parsed), Parse(parsed.GetValue(_head)), chain => $"The audit is whole: {chain.Length} entries.", ct));
        var head = new Command("head", "Verify the audit and print the hash and place of its last entry, to be kept elsewhere.") { TreatUnmatchedTokensAsErrors = false };
        head.SetAction((parsed, ct) => WalkAsync(startOf(parsed), saved: null, chain => $"{chain.Head}@{chain.Length}", ct));
        return new Command("audit", "Verify the audit, or print its head.") { verify, head };
    }

    private static async Task<int> WalkAsync(StartArguments start, (long Place, string Hash)? saved, Func<AuditChain, FormattableString> say, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder(start.ToOptions());
        builder.AddDatabase();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var chain = await scope.ServiceProvider.GetRequiredService<AuditReads>().VerifyAsync(saved, ct);
        if (chain.Fault is { } fault)
        {
            await Console.Error.WriteLineAsync($"The audit is not whole: {fault}.");
            return 1;
        }

        Console.WriteLine(say(chain).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static (long Place, string Hash)? Parse(string? head) =>
        head?.Split('@') is [{ Length: 64 } hash, var place] && hash.All(char.IsAsciiHexDigit)
        && long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, hash)
            : null;
}
