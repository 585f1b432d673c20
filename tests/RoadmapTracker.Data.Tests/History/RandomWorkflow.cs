using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Progress;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Tests.History;

/// <summary>Lets people do things at random; what the domain refuses is left out. The same seed does the same.</summary>
internal sealed class RandomWorkflow(TestDatabase database, Scenario scenario, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<Guid> _offers = [];
    private readonly List<Guid> _commitments = [];
    private readonly List<Guid> _records = [];
    private readonly List<Guid> _memberships = [];

    /// <summary>Does one thing.</summary>
    /// <returns>The moment of the change; null when it was refused.</returns>
    public async Task<DateTimeOffset?> StepAsync()
    {
        try
        {
            return await database.WriteAsync(async (context, ct) =>
            {
                await DoAsync(context, ct);
                return context.Now;
            });
        }
        catch (DomainException)
        {
            return null;
        }
    }

    private Task DoAsync(TrackerContext context, CancellationToken ct) => _random.Next(9) switch
    {
        0 => AddAsync(context, _offers, VolunteerOffer.Draft(scenario.OfUganda, scenario.Uganda, scenario.Offer(), context.Now), ct),
        1 => AddAsync(context, _commitments, Commitment.Open(scenario.Office, CommitmentOrigin.Pledge, null, Terms(), "All of them.", context.Now), ct),
        2 => AddAsync(context, _records, ProgressRecord.Draft(scenario.OfUganda, scenario.Uganda, null, Content(), context.Now), ct),
        3 => AppointAsync(context, ct),
        4 => EndAsync(context, ct),
        5 => ChangeOfferAsync(context, ct),
        6 => ChangeCommitmentAsync(context, ct),
        _ => ChangeRecordAsync(context, ct),
    };

    private async Task ChangeOfferAsync(TrackerContext context, CancellationToken ct)
    {
        Guid id = Pick(_offers);
        VolunteerOffer offer = await context.Offers.Include(item => item.Targets).Include(item => item.Contact).SingleAsync(item => item.Id == id, ct);
        switch (_random.Next(5))
        {
            case 0: offer.BeginReview(scenario.Office, offer.Version, context.Now); break;
            case 1: offer.Accept(scenario.Office, offer.Version, OfferOutcome.NotYet("Later."), context.Now); break;
            case 2: offer.Decline(scenario.Office, offer.Version, "Not now.", context.Now); break;
            case 3: offer.Withdraw(scenario.OfUganda, offer.Version, null, context.Now); break;
            default: offer.Submit(scenario.OfUganda, offer.Version, context.Now); break;
        }
    }

    private async Task ChangeCommitmentAsync(TrackerContext context, CancellationToken ct)
    {
        Guid id = Pick(_commitments);
        Commitment commitment = await context.Commitments.Include(item => item.Organisations).Include(item => item.Recommendations).SingleAsync(item => item.Id == id, ct);
        switch (_random.Next(4))
        {
            case 0: commitment.Close(scenario.Office, commitment.Version, "Done.", context.Now); break;
            case 1: commitment.Reopen(scenario.Office, commitment.Version, "More.", context.Now); break;
            default: commitment.Amend(scenario.Office, commitment.Version, Terms(), context.Now); break;
        }
    }

    private async Task ChangeRecordAsync(TrackerContext context, CancellationToken ct)
    {
        ProgressRecord record = await LoadAsync(context, Pick(_records), ct);
        switch (_random.Next(9))
        {
            case 0: record.Revise(scenario.OfUganda, record.Version, Content(), context.Now); break;
            case 1: record.Return(scenario.Office, record.Version, "Which?", context.Now); break;
            case 2: record.Dispute(scenario.Office, record.Version, ProgressStatus.NotStarted, "Not so.", context.Now); break;
            case 3: record.AnswerDispute(scenario.OfUganda, record.Version, "It is so.", context.Now); break;
            case 4: await AddAsync(context, _records, record.Correct(scenario.OfUganda, record.Version, Content(), context.Now), ct); break;
            case 5:
                ProgressRecord? corrected = record.CorrectsId is { } id ? await LoadAsync(context, id, ct) : null;
                record.Verify(scenario.Office, record.Version, ProgressStatus.Limited, "Seen.", corrected, context.Now);
                break;
            case 6: record.BeginReview(scenario.Office, record.Version, context.Now); break;
            default: record.Submit(scenario.OfUganda, record.Version, context.Now); break;
        }
    }

    private Task AppointAsync(TrackerContext context, CancellationToken ct) => AddAsync(
        context,
        _memberships,
        RoundtableMembership.Appoint(
            scenario.Office, Pick(scenario.Catalogue.Roundtables.Items).Id, scenario.Egypt, RoundtableRole.Champion, new DateOnly(2026, 1, 1), "Asked.", null, context.Now),
        ct);

    private async Task EndAsync(TrackerContext context, CancellationToken ct)
    {
        Guid id = Pick(_memberships);
        RoundtableMembership membership = await context.Memberships.SingleAsync(item => item.Id == id, ct);
        membership.End(scenario.Office, membership.Version, new DateOnly(2026, 6, 1), "Moved on.", context.Now);
    }

    private static Task<ProgressRecord> LoadAsync(TrackerContext context, Guid id, CancellationToken ct) => context.ProgressRecords
        .Include(item => item.Recommendations).Include(item => item.Organisations).Include(item => item.Evidence).SingleAsync(item => item.Id == id, ct);

    private static async Task AddAsync<T>(TrackerContext context, List<Guid> ids, T entity, CancellationToken ct)
        where T : TrackedEntity
    {
        await context.AddAsync(entity, ct);
        ids.Add(entity.Id);
    }

    private CommitmentTerms Terms() => scenario.Terms($"Map schools, {_random.Next(1000)}") with
    {
        Leads = [Pick([scenario.Uganda, scenario.Egypt])],
        Partners = [],
        Recommendations = [Pick(scenario.Catalogue.Recommendations.Items).Id],
    };

    private ProgressContent Content() => scenario.Progress($"{_random.Next(1000)} schools.", $"2026-{_random.Next(1, 11):00}-01") with
    {
        AreaId = Pick(scenario.Catalogue.Areas.Items).Id,
        Recommendations = [Pick(scenario.Catalogue.Recommendations.Items).Id],
        Organisations = _random.Next(2) == 0 ? [] : [scenario.Egypt],
        ReportedStatus = Pick([ProgressStatus.Limited, ProgressStatus.Substantial]),
        Evidence = [new EvidenceItem("Map", $"https://example.org/{_random.Next(1000)}", EvidenceVisibility.Public)],
    };

    private T Pick<T>(IReadOnlyList<T> items) => items.Count > 0 ? items[_random.Next(items.Count)] : throw new InvalidInput("x", "There is none yet.");
}
