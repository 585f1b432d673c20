using Microsoft.Extensions.DependencyInjection;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Participation;
using RoadmapTracker.Data.Progress;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Progress;

namespace Benchmarks;

/// <summary>
/// What each operation reads, without the engine: an answer less its reads is the engine's share. As the resolvers do, no columns are read
/// but those of the fields, and nothing more where no <c>pageInfo</c> is asked for.
/// </summary>
internal static class Reads
{
    // Each is one object as in the plan of its operation, since the reads know it again by that.
    private static readonly string[] _record =
    [
        nameof(ProgressRecord.DateFirstDay), nameof(ProgressRecord.DatePrecision), nameof(ProgressRecord.Id), nameof(ProgressRecord.Narrative), nameof(ProgressRecord.State),
    ];

    private static readonly string[] _organisation =
    [
        nameof(Organisation.Id), nameof(Organisation.Kind), nameof(Organisation.Name), nameof(Organisation.RegionalGroup), nameof(Organisation.Slug),
    ];

    private static readonly string[] _offer =
        [nameof(VolunteerOffer.Id), nameof(VolunteerOffer.Motivation), nameof(VolunteerOffer.Status), nameof(VolunteerOffer.SubmittedAt)];

    public static async ValueTask OverviewAsync(IServiceProvider services)
    {
        var reads = services.GetRequiredService<ProgressReads>();
        Guid[] ids = [.. services.GetRequiredService<Catalogue>().Recommendations.Items.Select(recommendation => recommendation.Id)];
        await reads.TalliesByRecommendationAsync(ids, TallyDetail.States, asOf: null, default);
        await reads.ByRecommendationAsync(ids, new ProgressFilter(), ProgressOrder.NewestFirst, new Slice(First: 5) { LooksAhead = false, Properties = _record }, Actor.Anonymous, default);
    }

    public static async ValueTask OrganisationsPageAsync(IServiceProvider services, int first)
    {
        var page = await services.GetRequiredService<OrganisationReads>().ListAsync(new OrganisationFilter(), OrganisationOrder.Name, new Slice(First: first) { Properties = _organisation }, default);
        Guid[] ids = [.. page.Items.Select(organisation => organisation.Id)];
        await services.GetRequiredService<OfferReads>().ByOrganisationAsync(ids, new OfferFilter(), OfferOrder.NewestFirst, new Slice(First: 5) { LooksAhead = false, Properties = _offer }, Actor.Anonymous, default);
    }

    public static async ValueTask RecordByIdAsync(IServiceProvider services, Guid record)
    {
        var records = await services.GetRequiredService<ProgressReads>().ByIdsAsync([record], Actor.Anonymous, asOf: null, default);
        await services.GetRequiredService<OrganisationReads>().ByIdsAsync([records[0].ReporterId!.Value], default);
    }

    public static async ValueTask RecordsPageAsync(IServiceProvider services, Slice slice) =>
        await services.GetRequiredService<ProgressReads>().ListAsync(new ProgressFilter(), ProgressOrder.NewestFirst, slice with { Properties = _record }, Actor.Anonymous, default);
}
