using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Progress;

namespace RoadmapTracker.Data.Tests.Storage;

/// <summary>What tests let Uganda, Egypt and the Office do.</summary>
public sealed class Scenario
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase _database;

    public Scenario(TestDatabase database)
    {
        _database = database;
        Uganda = Find("uganda");
        Egypt = Find("egypt");
        OfUganda = Actor.Representative("uganda-rep", Uganda);
        OfEgypt = Actor.Representative("egypt-rep", Egypt);
    }

    public Guid Uganda { get; }

    public Guid Egypt { get; }

    public Actor OfUganda { get; }

    public Actor OfEgypt { get; }

    public Actor Office { get; } = Actor.Office("office");

    public Catalogue Catalogue => _database.Catalogue;

    public Guid Recommendation(string code) => Catalogue.Recommendations.Find(code)!.Id;

    public Guid Find(string slug) => new(Convert.FromHexString(_database.Sql($"SELECT id FROM organisation WHERE slug = '{slug}'")[0]), bigEndian: true);

    public OfferContent Offer(params TargetChoice[] targets) => new(
        targets.Length > 0 ? targets : [new TargetChoice(TargetKind.Pillar, Catalogue.Pillars.Items[0].Id, OfferCapacity.Lead)],
        "Connectivity comes first.",
        "We have connected 400 schools.",
        null,
        "en",
        new ContactDetails("Grace Nakato", "grace@example.org"));

    public CommitmentTerms Terms(string title) => new(
        title, "In all districts.", "en", [Recommendation("1A")], Catalogue.Roundtables.Find("rt-1a")!.Id, null, [Uganda], [Egypt], new DateOnly(2026, 1, 1), null, ReportingInterval.Quarterly);

    public ProgressContent Progress(string narrative, string date = "2026-10-01") => new(
        PartialDate.Parse(date), narrative, "en", ProgressStatus.Limited, null, null, [Recommendation("1A")], [], []);

    public Task<VolunteerOffer> DraftOfferAsync(OfferContent? content = null) => AddAsync(() => VolunteerOffer.Draft(OfUganda, Uganda, content ?? Offer(), Now));

    public Task<VolunteerOffer> SubmitOfferAsync() => AddAsync(() =>
    {
        VolunteerOffer offer = VolunteerOffer.Draft(OfUganda, Uganda, Offer(), Now);
        offer.Submit(OfUganda, 1, Now);
        return offer;
    });

    public Task<Commitment> OpenCommitmentAsync(string title = "Map schools")
        => AddAsync(() => Commitment.Open(OfUganda, CommitmentOrigin.Pledge, null, Terms(title), "All schools on the map.", Now));

    public Task<ProgressRecord> DraftProgressAsync(string narrative, Action<ProgressRecord>? then = null) => AddAsync(() =>
    {
        ProgressRecord record = ProgressRecord.Draft(OfUganda, Uganda, null, Progress(narrative), Now);
        then?.Invoke(record);
        return record;
    });

    public Task<Organisation> RegisterAsync(string slug, string name) => AddAsync(
        () => Organisation.Register(Office, slug, new OrganisationProfile(name, null, OrganisationKind.CivilSociety, null, null), Now));

    /// <summary>Changes a record at the moment of the change, which is given back.</summary>
    public Task<DateTimeOffset> ChangeProgressAsync(Guid id, Action<ProgressRecord, DateTimeOffset> change) => _database.WriteAsync(async (context, ct) =>
    {
        change(await LoadAsync(context, id, ct), context.Now);
        return context.Now;
    });

    /// <summary>Begins a correction of a verified record.</summary>
    public Task<ProgressRecord> CorrectAsync(Guid id, int version, string narrative) => _database.WriteAsync(async (context, ct) =>
    {
        ProgressRecord correction = (await LoadAsync(context, id, ct)).Correct(OfUganda, version, Progress(narrative), context.Now);
        await context.AddAsync(correction, ct);
        return correction;
    });

    /// <summary>Verifies a correction, which takes the place of what it corrects.</summary>
    public Task<DateTimeOffset> VerifyCorrectionAsync(Guid id, int version) => _database.WriteAsync(async (context, ct) =>
    {
        ProgressRecord correction = await LoadAsync(context, id, ct);
        correction.Verify(Office, version, ProgressStatus.Substantial, "Seen.", await LoadAsync(context, correction.CorrectsId!.Value, ct), context.Now);
        return context.Now;
    });

    private static Task<ProgressRecord> LoadAsync(TrackerContext context, Guid id, CancellationToken ct) => context.ProgressRecords
        .Include(record => record.Recommendations).Include(record => record.Organisations).Include(record => record.Evidence)
        .SingleAsync(record => record.Id == id, ct);

    private Task<T> AddAsync<T>(Func<T> make)
        where T : TrackedEntity
        => _database.WriteAsync(async (context, ct) =>
        {
            T entity = make();
            await context.AddAsync(entity, ct);
            return entity;
        });
}
