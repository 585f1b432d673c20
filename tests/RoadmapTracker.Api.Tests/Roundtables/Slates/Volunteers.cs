using System.Text.Json;
using RoadmapTracker.Api.Tests.Support;

namespace RoadmapTracker.Api.Tests.Roundtables.Slates;

/// <summary>Organisations that offer to lead, made up for the tests.</summary>
internal static class Volunteers
{
    /// <summary>Submits an offer that the Office enters for an organisation.</summary>
    public static async Task<JsonElement> OfferAsync(this RoadmapServer server, string office, string organisation, object subject, string capacity = "LEAD")
    {
        var draft = await server.DoAsync(office, "draftVolunteerOffer", new
        {
            organisation,
            motivation = "Made up for a test.",
            targets = new[] { new { subject, capacity } },
            contact = new { name = "A Contact", email = "contact@example.org" },
        });
        return await server.DoAsync(office, "submitVolunteerOffer", draft.Next());
    }

    /// <summary>Scores an organisation.</summary>
    public static Task<JsonElement> AssessAsync(this RoadmapServer server, string office, string roundtable, string organisation, double? experience, double? engagement) =>
        server.DoAsync(office, "assessCandidate", new
        {
            roundtable,
            organisation,
            experience = experience is { } first ? new { score = first, reason = "Seen in its offer." } : null,
            engagement = engagement is { } second ? new { score = second, reason = "Named in the Panel's report." } : null,
        });

    /// <summary>The proposal for a roundtable.</summary>
    public static async Task<JsonElement> SlatesAsync(this RoadmapServer server, string token, object variables) =>
        (await server.DataAsync(Operation.Read("ChampionSlates"), variables, token)).At("championSlates");
}
