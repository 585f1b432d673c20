namespace Espalier;

/// <summary>
/// This method of a <see cref="SubscriptionTypeAttribute"/> class is a field whose events come from a topic. It takes what was sent as
/// its <see cref="EventMessageAttribute"/> parameter and returns what subscribers see of it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>
    /// The name of the method of the same class that returns the stream of messages, <c>IAsyncEnumerable&lt;T&gt;</c> or a task of it;
    /// null for the topic that <see cref="TopicAttribute"/> names. Its arguments are arguments of the field.
    /// </summary>
    public string? With { get; set; }

    /// <summary>
    /// The name of the method of the same class that says of a message, its <see cref="EventMessageAttribute"/> parameter, whether
    /// subscribers with these arguments and this access shall be told: <c>bool</c> or a task of it. Its arguments are arguments of the
    /// field. Null to tell of all.
    /// </summary>
    public string? Filter { get; set; }
}
