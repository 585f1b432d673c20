namespace Espalier;

/// <summary>The topic that a <see cref="SubscribeAttribute"/> method listens to. Without it the topic is the name of the method.</summary>
/// <param name="name">
/// The topic. An argument's C# name in braces stands for its value, as in <c>"progress_{commitmentId}"</c>; it must be a Guid, a number,
/// a boolean or an enum, and not nullable, so that no caller can write the name of another topic.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string name) : Attribute
{
    /// <summary>The topic, with its placeholders.</summary>
    public string Name { get; } = name;
}
