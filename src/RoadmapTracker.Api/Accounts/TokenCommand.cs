using System.CommandLine;
using RoadmapTracker.Api.Hosting;
using RoadmapTracker.Domain.Accounts;

namespace RoadmapTracker.Api.Accounts;

/// <summary><c>token</c>: mints a token for a local start and prints nothing but it.</summary>
internal static class TokenCommand
{
    private const int MostDays = 30;

    private static readonly Option<string> _role = new("--role")
    {
        Description = "Whom the token speaks of.",
        Required = true,
    };

    private static readonly Option<string[]> _organisations = new("--organisation")
    {
        Description = "The slug of the organisation a representative speaks for; may be repeated.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string[]> _roundtables = new("--roundtable")
    {
        Description = "The slug of the roundtable a secretariat supports; may be repeated.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string?> _name = new("--name") { Description = "The subject, as the history shows it." };

    private static readonly Option<int> _days = new("--days")
    {
        Description = $"How many days the token is good for, 1 to {MostDays}.",
        DefaultValueFactory = _ => 1,
    };

    static TokenCommand()
    {
        _role.AcceptOnlyFromAmong("office", "secretariat", "representative");
        _days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostDays) result.AddError($"--days is between 1 and {MostDays}.");
        });
    }

    /// <summary>The command.</summary>
    /// <param name="startOf">Reads what the command line says about the start.</param>
    public static Command Create(Func<ParseResult, StartArguments> startOf)
    {
        var command = new Command("token", "Print a bearer token for a local start. Only the Development environment accepts it.")
        {
            _role, _organisations, _roundtables, _name, _days,
        };
        command.SetAction(parsed =>
        {
            if (Refusal(parsed, startOf(parsed), out var builder) is not { } refusal) return Print(parsed, builder);
            Console.Error.WriteLine(refusal);
            return 1;
        });
        return command;
    }

    private static string? Refusal(ParseResult parsed, StartArguments start, out WebApplicationBuilder builder)
    {
        builder = WebApplication.CreateBuilder(start.ToOptions());
        return parsed.GetValue(_role) switch
        {
            _ when parsed.UnmatchedTokens is [var unknown, ..] => $"There is no option '{unknown}'. See token --help.",
            _ when !builder.Environment.IsDevelopment()
                => $"Tokens are minted for Development only; this is {builder.Environment.EnvironmentName}.",
            "representative" when parsed.GetValue(_organisations) is not { Length: > 0 }
                => "A representative speaks for an organisation: add --organisation SLUG.",
            "secretariat" when parsed.GetValue(_roundtables) is not { Length: > 0 }
                => "A secretariat supports a roundtable: add --roundtable SLUG.",
            _ => null,
        };
    }

    private static int Print(ParseResult parsed, WebApplicationBuilder builder)
    {
        var settings = SignInSettings.Read(builder.Configuration, allowPlainHttp: true);
        var role = Enum.Parse<ActorRole>(parsed.GetRequiredValue(_role), ignoreCase: true);
        var holder = new DevelopmentTokenHolder(
            parsed.GetValue(_name) ?? $"local {role.ToString().ToLowerInvariant()}",
            role,
            parsed.GetValue(_organisations) ?? [],
            parsed.GetValue(_roundtables) ?? []);
        var key = DevelopmentKey.LoadOrCreate(settings.DevelopmentKey);
        Console.WriteLine(DevelopmentTokens.Issue(key, holder, TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(parsed.GetValue(_days))));
        return 0;
    }
}
