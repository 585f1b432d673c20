namespace RoadmapTracker.Domain.Commitments;

/// <summary>An organisation leads or helps with a commitment.</summary>
public sealed class CommitmentOrganisation
{
    internal CommitmentOrganisation()
    {
    }

    /// <summary>The commitment.</summary>
    public Guid CommitmentId { get; internal init; }

    /// <summary>The organisation.</summary>
    public Guid OrganisationId { get; internal init; }

    /// <summary>Lead or partner.</summary>
    public CommitmentRole Role { get; internal init; }

    /// <summary>The place in the list, leads first, from 1.</summary>
    public int Position { get; internal init; }

    /// <summary>Names an organisation's part in a commitment.</summary>
    /// <param name="commitmentId">The commitment.</param>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="role">Lead or partner.</param>
    /// <param name="position">The place in the list, from 1.</param>
    public static CommitmentOrganisation Of(Guid commitmentId, Guid organisationId, CommitmentRole role, int position)
        => new() { CommitmentId = commitmentId, OrganisationId = organisationId, Role = role, Position = position };
}
