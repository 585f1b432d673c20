namespace Espalier.Language;

/// <summary>The three kinds of operation. Specification section 2.4, OperationType.</summary>
public enum OperationType
{
    /// <summary>A read without side effects.</summary>
    Query,

    /// <summary>A write followed by a read; its root fields run one after another.</summary>
    Mutation,

    /// <summary>A long-lived request answered once for each source event.</summary>
    Subscription,
}
