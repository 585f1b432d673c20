using RoadmapTracker.Api.Files;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Api.Recommendations;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Api.Progress;

/// <summary>From inputs to what a reporter claims.</summary>
internal static class ProgressContents
{
    /// <summary>What a new record says.</summary>
    /// <exception cref="Domain.Errors.NotFound">A code or slug is unknown.</exception>
    public static async Task<ProgressContent> ContentAsync(this WorkflowStep step, DraftProgressInput input) => new(
        new PartialDate(input.Date, input.DatePrecision),
        input.Narrative,
        input.Language,
        input.ReportedStatus,
        input.Area is { } area ? step.AreaId(area, "area") : null,
        input.Action is { } action ? step.ActionId(action, "action") : null,
        step.RecommendationIds(input.Recommendations, "recommendations"),
        await step.OrganisationIdsAsync(input.Organisations, "organisations"),
        await step.EvidenceAsync(input.Evidence, known: []));

    /// <summary>What a record says after the changes of an input.</summary>
    /// <exception cref="Domain.Errors.NotFound">A code or slug is unknown.</exception>
    public static async Task<ProgressContent> ContentAsync(this WorkflowStep step, ProgressRecord record, IProgressChanges input)
    {
        var area = record.AreaId;
        if (input.Area.HasValue) area = input.Area.Value is { } slug ? step.AreaId(slug, "area") : null;
        var action = record.ActionId;
        if (input.Action.HasValue) action = input.Action.Value is { } code ? step.ActionId(code, "action") : null;
        return new ProgressContent(
            new PartialDate(input.Date ?? record.DateFirstDay, input.DatePrecision ?? record.DatePrecision),
            input.Narrative ?? record.Narrative,
            input.Language ?? record.Language,
            input.ReportedStatus.Or(record.ReportedStatus),
            area,
            action,
            input.Recommendations is { } codes
                ? step.RecommendationIds(codes, "recommendations")
                : [.. record.Recommendations.Select(link => link.RecommendationId)],
            input.Organisations is { } slugs
                ? await step.OrganisationIdsAsync(slugs, "organisations")
                : [.. record.Organisations.Select(link => link.OrganisationId).Where(id => id != record.ReporterId)],
            input.Evidence is { } given
                ? await step.EvidenceAsync(given, [.. record.Evidence.Select(evidence => evidence.FileId).OfType<Guid>()])
                : [.. record.Evidence.Select(evidence => new EvidenceItem(evidence.Title, evidence.FileId is null ? evidence.Url : null, evidence.Visibility, evidence.FileId))]);
    }

    // Whoever changes a record may go on naming the files that it names.
    private static async Task<IReadOnlyList<EvidenceItem>> EvidenceAsync(this WorkflowStep step, IReadOnlyList<EvidenceInput>? evidence, HashSet<Guid> known)
    {
        if (evidence is null) return [];
        for (var i = 0; i < evidence.Count; i++)
        {
            if (evidence[i].File is { } file && !known.Contains(file)) await step.RequireOwnFileAsync(file, $"evidence[{i}].file");
        }

        return [.. evidence.Select(item => new EvidenceItem(item.Title, item.Url, item.Visibility, item.File))];
    }
}
