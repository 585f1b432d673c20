using System.Reflection;
using System.Security.Claims;
using Espalier.AspNetCore;
using Espalier.AspNetCore.Answers;
using Espalier.AspNetCore.RateLimits;
using Espalier.AspNetCore.TrustedDocuments;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Api.Hosting;

/// <summary>The settings of how the API is served, and what it is told of the product: its operations, its data's version, its callers.</summary>
internal static class TransportSettings
{
    /// <summary>
    /// Registers the sections <c>TrustedDocuments</c> (<see cref="TrustedDocumentOptions"/>), <c>Answers</c>
    /// (<see cref="AnswerOptions"/>) and <c>RateLimits</c> (<see cref="RateLimitOptions"/>), as in <c>TrustedDocuments__Mode=OnlyTrusted</c>.
    /// The operations of <c>schema/operations</c> are trusted.
    /// </summary>
    /// <exception cref="SettingException">A section has a setting that does not exist, or a value that is none.</exception>
    public static void AddTransport(this WebApplicationBuilder builder)
    {
        Bind<TrustedDocumentOptions>(builder, "TrustedDocuments");
        Bind<AnswerOptions>(builder, "Answers");
        Bind<RateLimitOptions>(builder, "RateLimits");
        builder.Services.Configure<TrustedDocumentOptions>(documents => documents.AddEmbedded(typeof(TransportSettings).Assembly));
        builder.Services.AddOptions<RateLimitOptions>().Configure<SignInClaims>((limits, claims)
            => limits.Subject = user => user.FindFirstValue(claims.Subject) ?? user.FindFirstValue(claims.FallbackSubject));
        builder.Services.AddSingleton<AnswerVersion>();
        builder.Services.AddSingleton<IDataVersion>(services => services.GetRequiredService<AnswerVersion>());
        builder.Services.AddSingleton<ICommitListener>(services => services.GetRequiredService<AnswerVersion>());
    }

    private static void Bind<T>(WebApplicationBuilder builder, string name)
        where T : class, new()
    {
        var section = builder.Configuration.GetSection(name);

        // A misspelt limit would be no limit.
        const BindingFlags Settings = BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase;
        if (section.GetChildren().FirstOrDefault(setting => typeof(T).GetProperty(setting.Key, Settings) is null) is { } unknown)
            throw new SettingException($"{name}__{unknown.Key}", "there is no such setting.");
        try
        {
            section.Bind(new T());
        }
        catch (InvalidOperationException wrong)
        {
            throw new SettingException(name, wrong.Message);
        }

        builder.Services.Configure<T>(section);
    }
}
