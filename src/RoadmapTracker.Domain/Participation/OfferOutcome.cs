namespace RoadmapTracker.Domain.Participation;

/// <summary>What came of an accepted offer: a membership, a commitment, or the reason why neither yet.</summary>
public sealed record OfferOutcome
{
    private OfferOutcome()
    {
    }

    /// <summary>The membership of a roundtable; null when it is something else.</summary>
    public Guid? MembershipId { get; private init; }

    /// <summary>The commitment; null when it is something else.</summary>
    public Guid? CommitmentId { get; private init; }

    /// <summary>Why there is neither yet; null when there is one.</summary>
    public string? WhyNotYet { get; private init; }

    /// <summary>The offer led to a membership.</summary>
    public static OfferOutcome Membership(Guid membershipId) => new() { MembershipId = membershipId };

    /// <summary>The offer led to a commitment.</summary>
    public static OfferOutcome Commitment(Guid commitmentId) => new() { CommitmentId = commitmentId };

    /// <summary>Nothing came of it yet, for a reason.</summary>
    public static OfferOutcome NotYet(string reason) => new() { WhyNotYet = reason };
}
