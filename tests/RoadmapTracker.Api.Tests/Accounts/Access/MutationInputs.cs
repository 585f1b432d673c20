namespace RoadmapTracker.Api.Tests.Accounts.Access;

/// <summary>
/// One input for each mutation, about content of Kenya and roundtable 1A. Changes of what is there are based on a version that never
/// was: whoever may make them is told CONFLICT, and nothing changes.
/// </summary>
internal static class MutationInputs
{
    /// <summary>The inputs as GraphQL literals by the name of the mutation.</summary>
    public static Dictionary<string, string> Of(AccessScenario scenario)
    {
        string Stale(string name) => $"id: \"{scenario.Objects[name].Id}\", version: 99";
        var account = scenario.Objects["account"].Id;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["registerAccount"] = "name: \"Somebody\", email: \"somebody@example.org\"",
            ["correctAccount"] = "version: 99, name: \"Somebody\", email: \"somebody@example.org\"",
            ["disableAccount"] = $"{Stale("account")}, reason: \"x\"",
            ["enableAccount"] = Stale("account"),
            ["eraseAccount"] = Stale("account"),
            ["eraseOfferContact"] = Stale("submitted offer"),
            ["requestRepresentation"] = "organisation: \"france\"",
            ["inviteRepresentative"] = $"account: \"{account}\", organisation: \"kenya\"",
            ["confirmRepresentation"] = Stale("request"),
            ["acceptRepresentation"] = Stale("representation"),
            ["declineRepresentation"] = Stale("representation"),
            ["endRepresentation"] = Stale("representation"),
            ["appointSecretariat"] = $"account: \"{account}\", roundtable: \"rt-1a\", from: \"2030-01-01\"",
            ["endSecretariatAppointment"] = $"{Stale("appointment")}, to: \"2022-01-01\"",
            ["openCommitment"] = "roundtable: \"rt-1a\", title: \"x\", origin: PLEDGE, leads: [\"kenya\"], successCriteria: \"x\", startsOn: \"2021-01-01\", interval: YEARLY, recommendations: [\"1A\"]",
            ["amendCommitment"] = $"{Stale("commitment")}, title: \"x\"",
            ["closeCommitment"] = $"{Stale("commitment")}, reason: \"x\"",
            ["reopenCommitment"] = $"{Stale("commitment")}, reason: \"x\"",
            ["registerOrganisation"] = "name: \"Kenya\", kind: CIVIL_SOCIETY, slug: \"kenya\"",
            ["correctOrganisation"] = $"{Stale("organisation")}, acronym: \"x\"",
            ["draftVolunteerOffer"] = "organisation: \"kenya\", motivation: \"x\", targets: [{ subject: { pillar: CONNECT }, capacity: LEAD }]",
            ["updateVolunteerOffer"] = $"{Stale("drafted offer")}, motivation: \"x\"",
            ["submitVolunteerOffer"] = Stale("drafted offer"),
            ["withdrawVolunteerOffer"] = Stale("submitted offer"),
            ["beginOfferReview"] = Stale("submitted offer"),
            ["acceptVolunteerOffer"] = $"{Stale("submitted offer")}, outcome: {{ whyNotYet: \"x\" }}",
            ["declineVolunteerOffer"] = $"{Stale("submitted offer")}, reason: \"x\"",
            ["addTheme"] = "slug: \"affordability\", names: { english: \"x\" }",
            ["renameTheme"] = $"{Stale("theme")}, names: {{ english: \"x\" }}",
            ["draftFeedback"] = "organisation: \"kenya\", recommendation: \"2\", position: SUPPORT, text: \" \"",
            ["updateFeedback"] = $"{Stale("drafted feedback")}, text: \"x\"",
            ["submitFeedback"] = Stale("drafted feedback"),
            ["draftProgress"] = "organisation: \"kenya\", date: \"2021-06-30\", narrative: \"x\", recommendations: [\"1A\"]",
            ["updateProgress"] = $"{Stale("drafted record")}, narrative: \"x\"",
            ["submitProgress"] = Stale("drafted record"),
            ["answerProgressDispute"] = $"{Stale("submitted record")}, answer: \"x\"",
            ["correctProgress"] = $"{Stale("submitted record")}, narrative: \"x\"",
            ["beginProgressReview"] = Stale("submitted record"),
            ["verifyProgress"] = $"{Stale("submitted record")}, assessedStatus: LIMITED, reason: \"x\"",
            ["returnProgress"] = $"{Stale("submitted record")}, reason: \"x\"",
            ["disputeProgress"] = $"{Stale("submitted record")}, reason: \"x\"",
            ["appointRoundtableMember"] = "roundtable: \"rt-1a\", organisation: \"kenya\", role: PARTICIPANT, from: \"2021-01-01\"",
            ["endRoundtableMembership"] = $"{Stale("membership")}, to: \"2022-01-01\", reason: \"x\"",
            ["assessCandidate"] = "roundtable: \"rt-1a\", organisation: \"kenya\"",
            // Of a proposal that never was, so whoever may decide is told BAD_REQUEST.
            ["decideChampions"] = "roundtable: \"rt-1a\", organisations: [\"kenya\"], from: \"2021-01-01\", reason: \"x\", size: 2, proposal: \"none\"",

            // Files come in forms.
            ["uploadFile"] = "file: null",
        };
    }
}
