using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Audit;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.History;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Progress;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;
using RoadmapTracker.Domain.Roundtables.Slates;

namespace RoadmapTracker.Data.Storage;

/// <summary>
/// The model of the database. Each feature's tables are described in its <c>…Map</c>. A database other than SQLite derives its own,
/// which says nothing new, so that EF finds that database's migrations.
/// </summary>
/// <param name="options">The provider and its connection.</param>
public class TrackerContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>
    /// The moment of the change under way, in UTC and whole microseconds: later than that of any change committed before. Every
    /// change says this moment and no other, so that what was true at a moment stays so. Only set by a <see cref="TrackerWriter"/>.
    /// </summary>
    public DateTimeOffset Now { get; internal set; }

    /// <summary>What the unit of work does, said by the work itself; null for one that changes nothing or is no one's in particular.</summary>
    public AuditedAction? Audited { get; set; }

    /// <summary>Whether the unit of work erases: what it takes away has to be gone from the files too, soon after the commit.</summary>
    public bool Erases { get; set; }

    /// <summary>The five sets of recommendations.</summary>
    public DbSet<RecommendationSet> RecommendationSets => Set<RecommendationSet>();

    /// <summary>The eleven recommendations.</summary>
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();

    /// <summary>The three pillars.</summary>
    public DbSet<Pillar> Pillars => Set<Pillar>();

    /// <summary>The eight areas.</summary>
    public DbSet<Area> Areas => Set<Area>();

    /// <summary>The actions of the Roadmap.</summary>
    public DbSet<RoadmapAction> RoadmapActions => Set<RoadmapAction>();

    /// <summary>The organisations, Member States among them.</summary>
    public DbSet<Organisation> Organisations => Set<Organisation>();

    /// <summary>The eight roundtables.</summary>
    public DbSet<Roundtable> Roundtables => Set<Roundtable>();

    /// <summary>Who belongs to which roundtable.</summary>
    public DbSet<RoundtableMembership> Memberships => Set<RoundtableMembership>();

    /// <summary>How the Office judges those who may become Champions.</summary>
    public DbSet<CandidateAssessment> CandidateAssessments => Set<CandidateAssessment>();

    /// <summary>Whom the Office chose as Champions.</summary>
    public DbSet<ChampionDecision> ChampionDecisions => Set<ChampionDecision>();

    /// <summary>The offers to volunteer.</summary>
    public DbSet<VolunteerOffer> Offers => Set<VolunteerOffer>();

    /// <summary>What organisations think of recommendations.</summary>
    public DbSet<Feedback> Feedback => Set<Feedback>();

    /// <summary>The themes of feedback.</summary>
    public DbSet<Theme> Themes => Set<Theme>();

    /// <summary>The commitments.</summary>
    public DbSet<Commitment> Commitments => Set<Commitment>();

    /// <summary>The progress records.</summary>
    public DbSet<ProgressRecord> ProgressRecords => Set<ProgressRecord>();

    /// <summary>The people who sign in.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>Who speaks for which organisation.</summary>
    public DbSet<Representation> Representations => Set<Representation>();

    /// <summary>Who supports which roundtable.</summary>
    public DbSet<SecretariatAppointment> SecretariatAppointments => Set<SecretariatAppointment>();

    /// <summary>The history of all state changes.</summary>
    public DbSet<StateChange> StateChanges => Set<StateChange>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TrackerContext).Assembly);
        StorageConventions.NameInSnakeCase(modelBuilder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        => StorageConventions.ChooseColumnTypes(configurationBuilder, Database.ProviderName);
}
