using System.Globalization;
using System.Text;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Files;

/// <summary>
/// A file that somebody has uploaded. What it says lies outside the database, under the hash of its bytes. It is seen by its uploader
/// and the Office, and by whoever may see a piece of evidence that names it; one that nothing names goes after a day.
/// </summary>
public sealed class StoredFile : TrackedEntity
{
    /// <summary>The most characters of <see cref="Name"/>, its ending included.</summary>
    public const int NameLimit = 120;

    /// <summary>How many files an account may upload in a day.</summary>
    public const int DailyLimit = 100;

    /// <summary>How long a file is kept that nothing names.</summary>
    public static readonly TimeSpan Unnamed = TimeSpan.FromDays(1);

    private const string Folder = "/files/";

    internal StoredFile()
    {
    }

    /// <summary>Where the service serves it: a path on it. Evidence names the file by it.</summary>
    public string Path { get; internal init; } = "";

    /// <inheritdoc/>
    public override SubjectKind SubjectKind => SubjectKind.StoredFile;

    /// <inheritdoc/>
    public override string StateText => "UPLOADED";

    /// <inheritdoc/>
    internal override bool IsPublic => false;

    /// <summary>What it is called when it is downloaded: without folders or control characters, and with the ending of its type. May name a person.</summary>
    [PersonalData]
    public string Name { get; internal set; } = "";

    /// <summary>What it is, told by its content.</summary>
    public string MediaType { get; internal init; } = "";

    /// <summary>How many bytes it has.</summary>
    public int Length { get; internal init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public string ContentHash { get; internal init; } = "";

    /// <summary>The account that uploaded it.</summary>
    public Guid AccountId { get; internal init; }

    /// <summary>When it was uploaded, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal init; }

    /// <summary>The path of a file.</summary>
    public static string PathOf(Guid id) => $"{Folder}{id:D}";

    /// <summary>The file that a path is of; null when it is of none.</summary>
    public static Guid? IdOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith(Folder, StringComparison.Ordinal) && Guid.TryParseExact(path[Folder.Length..], "D", out var id) ? id : null;
    }

    /// <summary>Refuses a caller who has nobody to show a file for.</summary>
    /// <exception cref="DomainException">The caller is anonymous or speaks for nobody.</exception>
    public static void RequireMayUpload(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        actor.RequireSignedIn();
        if (!actor.IsOffice && actor.SpeaksFor.Count == 0) throw new Forbidden("Only who speaks for an organisation uploads files.");
    }

    /// <summary>Makes the entry of a file whose content is kept.</summary>
    /// <param name="actor">Who uploads it; has an account.</param>
    /// <param name="name">What the sender calls it.</param>
    /// <param name="extension">How names of its type end, with the dot.</param>
    /// <param name="mediaType">What it is.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="contentHash">SHA-256 of its bytes, in lower-case hexadecimal.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller is anonymous or speaks for nobody.</exception>
    public static StoredFile Upload(Actor actor, string name, string extension, string mediaType, int length, string contentHash, DateTimeOffset now)
    {
        RequireMayUpload(actor);
        var id = Guid.CreateVersion7(now);
        StoredFile file = new()
        {
            Id = id,
            Path = PathOf(id),
            Name = CleanName(name, extension),
            MediaType = mediaType,
            Length = length,
            ContentHash = contentHash,
            AccountId = actor.AccountId ?? throw new Forbidden("The token names no person, and every change needs one."),
            CreatedAt = now,
        };
        file.Record(fromState: null, reason: null, actor, now);
        return file;
    }

    /// <summary>Whether a caller may name the file in evidence that did not name it before.</summary>
    public bool MayBeNamedBy(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.IsOffice || actor.AccountId == AccountId;
    }

    /// <summary>Forgets what its uploader called it, which may name a person; it keeps the ending of its type.</summary>
    /// <param name="actor">Whoever erases the uploader.</param>
    /// <param name="now">The time, in UTC.</param>
    public void Forget(Actor actor, DateTimeOffset now)
    {
        Name = CleanName(name: null, System.IO.Path.GetExtension(Name));
        CountVersion();
        Record(StateText, reason: null, actor, now);
    }

    private static string CleanName(string? name, string extension)
    {
        var last = (name ?? "")[((name ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = System.IO.Path.GetFileNameWithoutExtension(last);
        var clean = new StringBuilder();
        foreach (var rune in stem.EnumerateRunes())
        {
            // Neither what systems forbid in names nor what makes a name look like another, such as a change of direction.
            var isPlain = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            if (isPlain && rune != Rune.ReplacementChar && !"<>:\"|?*".Contains((char)(rune.IsBmp ? rune.Value : 'x'))) clean.Append(rune);
            if (clean.Length >= NameLimit - extension.Length - 1) break;
        }

        var trimmed = clean.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
        return (trimmed.Length == 0 ? "file" : trimmed) + extension;
    }
}
