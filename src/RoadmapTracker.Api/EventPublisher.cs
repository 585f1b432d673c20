using System.Threading.Channels;
using Espalier.Execution.Subscriptions;
using RoadmapTracker.Api.Participation;
using RoadmapTracker.Api.Roundtables;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Participation;
using RoadmapTracker.Domain.Progress;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api;

/// <summary>
/// Tells subscribers what was committed, in the order of the commits. The writer does not wait for it: however many listen, a change
/// is acknowledged as fast.
/// </summary>
/// <param name="topics">Where subscribers listen.</param>
/// <param name="logger">Is told of what nobody foresaw.</param>
internal sealed partial class EventPublisher(ITopicEventSender topics, ILogger<EventPublisher> logger) : BackgroundService, ICommitListener
{
    // Needs no bound: to send is far quicker than to commit, and waits for nobody.
    private readonly Channel<DomainEvent> _committed = Channel.CreateUnbounded<DomainEvent>(new UnboundedChannelOptions { SingleReader = true });

    /// <inheritdoc/>
    public void OnCommitted(Commit commit)
    {
        foreach (var happened in commit.Events) _committed.Writer.TryWrite(happened);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var happened in _committed.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await SendAsync(happened);
            }
            catch (Exception failure)
            {
                LogUnsent(logger, happened.GetType().Name, happened.SubjectId, failure);
            }
        }
    }

    // What has no arm here has no subscription.
    private ValueTask SendAsync(DomainEvent happened) => happened switch
    {
        ProgressSubmitted submitted => topics.SendAsync(submitted),
        ProgressVerified verified => topics.SendAsync(verified),
        OfferAccepted accepted => topics.SendAsync(new OfferDecided(accepted.OfferId, accepted.OrganisationId)),
        OfferDeclined declined => topics.SendAsync(new OfferDecided(declined.OfferId, declined.OrganisationId)),
        MembershipBegan began => topics.SendAsync(new RoundtableChanged(began.MembershipId, began.RoundtableId)),
        MembershipEnded ended => topics.SendAsync(new RoundtableChanged(ended.MembershipId, ended.RoundtableId)),
        _ => default,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Subscribers could not be told of {Event} of {Subject}.")]
    private static partial void LogUnsent(ILogger logger, string @event, Guid subject, Exception failure);
}
