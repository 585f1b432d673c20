using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Participation;

/// <summary>A word of the small vocabulary by which feedback is sorted; the Office keeps it.</summary>
public sealed class Theme : TrackedEntity
{
    /// <summary>The most characters of <see cref="Slug"/>.</summary>
    public const int SlugLimit = 60;

    /// <summary>The most characters of a name.</summary>
    public const int NameLimit = 120;

    internal Theme()
    {
    }

    /// <summary>The public name in addresses, for example <c>affordability</c>; unique, never changes.</summary>
    public string Slug { get; internal init; } = "";

    /// <summary>The name in English.</summary>
    public string NameEn { get; internal set; } = "";

    /// <summary>The name in Arabic; null when there is none yet.</summary>
    public string? NameAr { get; internal set; }

    /// <summary>The name in Chinese; null when there is none yet.</summary>
    public string? NameZh { get; internal set; }

    /// <summary>The name in French; null when there is none yet.</summary>
    public string? NameFr { get; internal set; }

    /// <summary>The name in Russian; null when there is none yet.</summary>
    public string? NameRu { get; internal set; }

    /// <summary>The name in Spanish; null when there is none yet.</summary>
    public string? NameEs { get; internal set; }

    /// <summary>When it was added, in UTC.</summary>
    public DateTimeOffset AddedAt { get; internal init; }

    /// <inheritdoc/>
    public override SubjectKind SubjectKind => SubjectKind.Theme;

    /// <inheritdoc/>
    public override string StateText => "KEPT";

    /// <summary>Adds a theme to the vocabulary.</summary>
    /// <param name="actor">The Office.</param>
    /// <param name="slug">The public name: letters a to z, digits and single hyphens.</param>
    /// <param name="names">What it is called.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The theme.</returns>
    /// <exception cref="DomainException">The caller is not the Office, or the input breaks a rule.</exception>
    public static Theme Add(Actor actor, string slug, ThemeNames names, DateTimeOffset now)
    {
        actor.RequireOffice();
        Theme theme = new() { Id = Guid.CreateVersion7(now), Slug = Organisations.Slug.Require(slug, SlugLimit, "slug"), AddedAt = now };
        theme.Call(names);
        theme.Record(fromState: null, reason: null, actor, now);
        theme.Raise(new ThemeAdded(theme.Id, now));
        return theme;
    }

    /// <summary>Gives the theme other names; what it is stays.</summary>
    /// <param name="actor">The Office.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="names">What it is called now; replaces everything.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller is not the Office, the version is stale, or the input breaks a rule.</exception>
    public void Rename(Actor actor, int version, ThemeNames names, DateTimeOffset now)
    {
        actor.RequireOffice();
        RequireVersion(version);
        Call(names);
        CountVersion();
        Record(StateText, reason: null, actor, now);
        Raise(new ThemeRenamed(Id, now));
    }

    /// <summary>The name in a language; null when there is none in it yet.</summary>
    /// <param name="language">One of the six language tags.</param>
    public string? NameIn(string language) => language switch
    {
        "ar" => NameAr,
        "zh" => NameZh,
        "fr" => NameFr,
        "ru" => NameRu,
        "es" => NameEs,
        _ => NameEn,
    };

    private void Call(ThemeNames names)
    {
        NameEn = InputText.Required(names.English, NameLimit, "names.english");
        NameAr = InputText.Optional(names.Arabic, NameLimit, "names.arabic");
        NameZh = InputText.Optional(names.Chinese, NameLimit, "names.chinese");
        NameFr = InputText.Optional(names.French, NameLimit, "names.french");
        NameRu = InputText.Optional(names.Russian, NameLimit, "names.russian");
        NameEs = InputText.Optional(names.Spanish, NameLimit, "names.spanish");
    }
}
