namespace Espalier.Validation.Limits;

/// <summary>What an operation costs under the values of a request, and what it may cost: <c>extensions.cost</c> of the response.</summary>
/// <param name="Requested">The cost, rounded up.</param>
/// <param name="Limit">The greatest cost for this caller.</param>
internal readonly record struct OperationCost(long Requested, int Limit)
{
    /// <summary>Holds a cost to the limits.</summary>
    /// <param name="cost">The cost.</param>
    /// <param name="isSignedIn">Whether the caller is signed in.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="refusal">Why the operation may not run; null where it may.</param>
    public static OperationCost Check(Cost cost, bool isSignedIn, RequestLimits limits, out GraphQLError? refusal)
    {
        var (name, limit) = isSignedIn
            ? (nameof(limits.MaxCostSignedIn), limits.MaxCostSignedIn)
            : (nameof(limits.MaxCostAnonymous), limits.MaxCostAnonymous);
        refusal = null;
        if (cost.WholePoints > limit)
        {
            refusal = LimitErrors.Cost(name, limit, cost.WholePoints, "The operation costs {0}; at most {1} is allowed.");
        }
        else if (cost.WholeValues > limits.MaxValues)
        {
            refusal = LimitErrors.Cost(nameof(limits.MaxValues), limits.MaxValues, cost.WholeValues, "The response is expected to hold {0} values; at most {1} are allowed.");
        }

        return new OperationCost(cost.WholePoints, limit);
    }
}
