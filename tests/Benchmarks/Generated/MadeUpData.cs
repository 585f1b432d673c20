using System.Buffers.Binary;
using System.Globalization;
using Espalier.Relay;
using RoadmapTracker.Data.History;

namespace Benchmarks.Generated;

/// <summary>
/// Deterministic data that is not real and says so in every text, written beside the real data of a prepared database. The same
/// sizes give the same rows. What happened is spread evenly over the years 2020 to 2026 and reported up to a month later.
/// </summary>
/// <param name="sizes">How much.</param>
/// <param name="recommendations">The real recommendations.</param>
/// <param name="areas">The real areas.</param>
internal sealed class MadeUpData(MadeUpSizes sizes, IReadOnlyList<Guid> recommendations, IReadOnlyList<Guid> areas)
{
    private const string Mark = "[made up for benchmarks]";
    private const int Words = 5_000;

    private static readonly DateTimeOffset _begins = new(2020, 6, 11, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan _span = TimeSpan.FromDays(2_330);
    private static readonly string[] _kinds = ["PRIVATE_SECTOR", "CIVIL_SOCIETY", "ACADEMIA", "TECHNICAL_COMMUNITY", "OTHER"];
    private static readonly string[] _states = ["SUBMITTED", "SUBMITTED", "UNDER_REVIEW", "VERIFIED", "VERIFIED", "VERIFIED", "VERIFIED", "DISPUTED"];
    private static readonly string[] _statuses = ["NOT_STARTED", "LIMITED", "SUBSTANTIAL", "COMPLETED"];
    private static readonly string[] _syllables = ["ka", "lo", "mi", "ne", "ru", "sa", "te", "vo", "zu", "bi"];

    /// <summary>The id of a record by its number.</summary>
    public static Guid RecordId(int number) => Id(3, number);

    /// <summary>The same as clients know it.</summary>
    public static string RecordNodeId(int number) => NodeId.Encode("ProgressRecord", RecordId(number));

    /// <summary>A word that one text in so many holds by the rule of Zipf: the first is frequent, the five-thousandth rare.</summary>
    public static string Word(int rank)
    {
        Span<char> digits = stackalloc char[4];
        (rank % 10_000).TryFormat(digits, out _, "0000", CultureInfo.InvariantCulture);
        return string.Concat(digits.ToArray().Select(digit => _syllables[digit - '0']));
    }

    /// <summary>All tables, those first that others refer to.</summary>
    public IEnumerable<MadeUpTable> Tables()
    {
        string[] offer = ["id", "organisation_id", "status", "motivation", "language", "created_at", "submitted_at", "version"];
        string[] commitment = ["id", "title", "language", "status", "origin", "starts_on", "interval", "success_criteria", "opened_at", "reason", "version"];
        string[] record =
        [
            "id", "origin", "reporter_id", "commitment_id", "date_first_day", "date_precision", "narrative", "language", "area_id", "state",
            "reported_status", "assessed_status", "review_reason", "edition", "created_at", "submitted_at", "reviewed_at", "version",
        ];
        string[] recordLink = ["record_id", "recommendation_id", "position", "date_first_day"];
        string[] recordPart = ["record_id", "organisation_id", "position", "date_first_day"];
        string[] commitmentPart = ["commitment_id", "organisation_id", "role", "position"];
        string[] commitmentLink = ["commitment_id", "recommendation_id", "position"];
        string[] found = ["kind", "subject_id", "title", "body"];
        yield return new("organisation", ["id", "slug", "name", "sort_name", "kind", "kind_basis", "registered_at", "version"], sizes.Organisations, Organisation);
        yield return new("volunteer_offer", offer, sizes.Offers, i => [Offer(i)]);
        yield return new("volunteer_offer_version", Known(offer), sizes.Offers, i => [Since(Offer(i), Moment(i, sizes.Offers))]);
        yield return new("offer_target", ["offer_id", "position", "capacity", "recommendation_id", "created_at"], sizes.Offers, OfferTarget);
        yield return new("commitment", commitment, sizes.Commitments, i => [Commitment(i).Last()]);
        yield return new("commitment_version", Known(commitment), sizes.Commitments, i => Versions(Commitment(i), Moment(i, sizes.Commitments)));
        yield return new("commitment_organisation", commitmentPart, sizes.Commitments, i => [CommitmentPart(i)]);
        yield return new("commitment_organisation_version", Known(commitmentPart), sizes.Commitments, i => [Since(CommitmentPart(i), Moment(i, sizes.Commitments))]);
        yield return new("commitment_recommendation", commitmentLink, sizes.Commitments, i => [CommitmentLink(i)]);
        yield return new("commitment_recommendation_version", Known(commitmentLink), sizes.Commitments, i => [Since(CommitmentLink(i), Moment(i, sizes.Commitments))]);
        yield return new("progress_record", record, sizes.Records, i => [Record(i).Last()]);
        yield return new("progress_record_version", Known(record), sizes.Records, i => Versions(Record(i), Moment(i, sizes.Records)));
        yield return new("progress_recommendation", recordLink, sizes.Records, i => [RecordLink(i)]);
        yield return new("progress_recommendation_version", Known(recordLink), sizes.Records, i => [Since(RecordLink(i), Moment(i, sizes.Records))]);
        yield return new("progress_organisation", recordPart, sizes.Records, i => [RecordPart(i)]);
        yield return new("progress_organisation_version", Known(recordPart), sizes.Records, i => [Since(RecordPart(i), Moment(i, sizes.Records))]);
        yield return new("search_entry", found, sizes.Organisations, i => [["ORGANISATION", Id(1, i), OrganisationName(i), ""]]);
        yield return new("search_entry", found, sizes.Commitments, i => [["COMMITMENT", Id(4, i), CommitmentTitle(i), "It is done."]]);
        yield return new("search_entry", found, sizes.Records, i => [["PROGRESS_RECORD", Id(3, i), "", Narrative(i)]]);
    }

    private static string[] Known(string[] columns) => [.. columns, "known_from", "known_to"];

    private static object?[] Since(object?[] row, DateTimeOffset from) => [.. row, from, VersionHistory.Open];

    // Five days between two versions.
    private static IEnumerable<object?[]> Versions(object?[][] rows, DateTimeOffset from)
        => rows.Select((row, n) => (object?[])[.. row, from.AddDays(5 * n), n == rows.Length - 1 ? VersionHistory.Open : from.AddDays(5 * (n + 1))]);

    private static DateTimeOffset Moment(int number, int count) => _begins + TimeSpan.FromMicroseconds(_span.TotalMicroseconds / count * number);

    private static string OrganisationName(int i) => $"{i:D8} Organisation {Mark}";

    private static string CommitmentTitle(int i) => $"Commitment {i} {Sentence(new Dice(4, i), 4)} {Mark}";

    private static string Narrative(int i) => $"{Sentence(new Dice(5, i), 30)} {Mark}";

    private static string Sentence(Dice dice, int words)
    {
        var text = new string[words];
        for (var w = 0; w < words; w++) text[w] = Word((int)Math.Pow(Words, dice.Next(1_000_000) / 1_000_000.0) - 1);
        return string.Join(' ', text);
    }

    private static Guid Id(byte kind, int number)
    {
        Span<byte> id = stackalloc byte[16];
        id.Clear();
        id[0] = 0xFE;
        id[1] = kind;
        id[6] = 0x80;
        id[8] = 0x80;
        BinaryPrimitives.WriteInt32BigEndian(id[12..], number);
        return new Guid(id, bigEndian: true);
    }

    private IEnumerable<object?[]> Organisation(int i)
        => [[Id(1, i), $"made-up-{i}", OrganisationName(i), $"{i:D8} organisation", new Dice(1, i).Of(_kinds), "STATED", Moment(i, sizes.Organisations), 1]];

    private object?[] Offer(int i)
    {
        var dice = new Dice(2, i);
        var at = Moment(i, sizes.Offers);
        return [Id(2, i), Id(1, dice.Next(sizes.Organisations)), "SUBMITTED", $"{Sentence(dice, 20)} {Mark}", "en", at, at, 2];
    }

    private IEnumerable<object?[]> OfferTarget(int i) => [[Id(2, i), 1, i % 3 == 0 ? "LEAD" : "PARTICIPATE", new Dice(6, i).Of(recommendations), Moment(i, sizes.Offers)]];

    private object?[][] Commitment(int i)
    {
        var at = Moment(i, sizes.Commitments);
        object?[] Version(string status, string? reason, int version)
            => [Id(4, i), CommitmentTitle(i), "en", status, "PLEDGE", DateOnly.FromDateTime(at.UtcDateTime), "YEARLY", "It is done.", at, reason, version];
        return i % 4 == 0 ? [Version("OPEN", null, 1), Version("CLOSED", $"Done. {Mark}", 2)] : [Version("OPEN", null, 1)];
    }

    private object?[] CommitmentPart(int i) => [Id(4, i), Id(1, new Dice(7, i).Next(sizes.Organisations)), "LEAD", 1];

    private object?[] CommitmentLink(int i) => [Id(4, i), new Dice(8, i).Of(recommendations), 1];

    private object?[][] Record(int i)
    {
        var dice = new Dice(3, i);
        var at = Moment(i, sizes.Records);
        var reporter = Reporter(i);
        object? commitment = i % 3 == 0 ? Id(4, (int)((long)i * sizes.Commitments / sizes.Records)) : null;
        var (area, state, reported) = (dice.Of(areas), dice.Of(_states), dice.Of(_statuses));
        var narrative = Narrative(i);
        object?[] Version(string now, string? assessed, string? reason, DateTimeOffset? reviewed, int version) =>
        [
            Id(3, i), "REPORTED", reporter, commitment, Day(i), "DAY", narrative, "en", area, now, reported, assessed, reason, 1, at, at, reviewed, version,
        ];
        return state is "VERIFIED" or "DISPUTED"
            ? [Version("SUBMITTED", null, null, null, 2), Version(state, dice.Of(_statuses), $"Seen. {Mark}", at.AddDays(5), 4)]
            : [Version(state, null, null, null, 2)];
    }

    // Most is reported within days, some after a month.
    private DateOnly Day(int i)
    {
        var late = new Dice(9, i).Next(1_000) / 1_000.0;
        return DateOnly.FromDateTime(Moment(i, sizes.Records).UtcDateTime).AddDays(-(int)(30 * late * late));
    }

    private object?[] RecordLink(int i) => [Id(3, i), new Dice(10, i).Of(recommendations), 1, Day(i)];

    private object?[] RecordPart(int i) => [Id(3, i), Reporter(i), 1, Day(i)];

    private Guid Reporter(int i) => Id(1, new Dice(11, i).Next(sizes.Organisations));
}
