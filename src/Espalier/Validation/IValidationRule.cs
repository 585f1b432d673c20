namespace Espalier.Validation;

/// <summary>
/// One rule of specification chapter 5, made anew for every document. It subscribes to the nodes it is about and reports to its
/// <see cref="ValidationContext"/>.
/// </summary>
internal interface IValidationRule
{
    /// <summary>Adds the rule's handlers; for one node handlers run in the order of their subscription.</summary>
    /// <param name="walk">The walk of the document about to begin.</param>
    void Subscribe(TypedWalk walk);
}
