using System.Text.Json;

namespace Benchmarks.Growth;

/// <summary>A list, search or count whose time must not grow with the data.</summary>
/// <param name="Name">What is asked, in a few words.</param>
/// <param name="Operation">The name of an operation of <c>schema/operations</c>, or a document.</param>
/// <param name="Variables">The variables; words and ids in them are there at every tier.</param>
internal sealed record GrowthQuestion(string Name, string Operation, object? Variables = null)
{
    /// <summary>All that are measured.</summary>
    public static IReadOnlyList<GrowthQuestion> All { get; } =
    [
        new("Overview", "Overview"),
        new("Records, newest first", "ProgressPage"),
        new("Records, oldest first", "ProgressPage", new { orderBy = "OLDEST_FIRST" }),
        new("Records in a state", "ProgressPage", new { where = new { states = new[] { "VERIFIED" } } }),
        new("Records of a recommendation", "ProgressPage", new { where = new { recommendation = "1A" } }),
        new("Records of an area", "ProgressPage", new { where = new { area = "digital-inclusion" } }),
        new("Records of an area in two states", "ProgressPage", new { where = new { area = "digital-inclusion", states = new[] { "VERIFIED", "DISPUTED" } } }),
        new("Records with two judgements", "ProgressPage", new { where = new { reportedStatuses = new[] { "COMPLETED" }, assessedStatuses = new[] { "LIMITED" } } }),
        new("Records of an organisation", "ProgressPage", new { where = new { organisation = "made-up-7" } }),
        new("Records of a month, counted", "ProgressPage", new { where = new { from = "2023-03-01", to = "2023-03-31" } }),
        new("Records with a frequent word, counted", "ProgressPage", new { where = new { text = "kakakami" } }),
        new("Records as of 2023", "ProgressAsOf", new { asOf = "2023-06-30T00:00:00Z" }),
        new("Records as of 2021", "ProgressAsOf", new { asOf = "2021-04-30T00:00:00Z" }),
        new("Commitments as of 2023", "CommitmentsAsOf", new { asOf = "2023-06-30T00:00:00Z" }),
        new("Offers as of 2023", "OffersAsOf", new { asOf = "2023-06-30T00:00:00Z" }),
        new("Members known in 2023", "MembersKnownAt", new { asOf = "2021-04-30", knownAt = "2023-06-30T00:00:00Z" }),
        new("Organisations", "OrganisationsPage", new { first = 50 }),
        new("One organisation", "OrganisationPage", new { slug = "made-up-7" }),
        new("Regional groups", "RegionalGroups"),
        new("Offers for a recommendation", """{ volunteerOffers(first: 25, where: { target: { recommendation: "1A" } }) { nodes { id status } } }"""),
        new("Offers, counted", "{ volunteerOffers(first: 25) { totalCount nodes { id status } } }"),
        new("Commitments, counted", "{ commitments(first: 25) { totalCount nodes { id title } } }"),
        new("Open commitments of a recommendation", """{ commitments(first: 25, where: { recommendation: "1A", statuses: [OPEN] }) { nodes { id title } } }"""),
        new("Search, a rare word", "Search", new { text = "mikalozu" }),
        new("Search, a frequent word", "Search", new { text = "kakakami" }),
        new("Search, two frequent words", "Search", new { text = "kakakami kakakalo" }),
        new("Search, the beginning of words", "Search", new { text = "kaka" }),
    ];

    /// <summary>The document.</summary>
    public byte[] Document { get; } = Operation.Contains('{', StringComparison.Ordinal) ? System.Text.Encoding.UTF8.GetBytes(Operation) : new Operation(Operation).Document;

    /// <summary>The variables as they come over HTTP.</summary>
    public JsonElement Values { get; } = JsonSerializer.SerializeToElement(Variables ?? new { });
}
