namespace Espalier;

/// <summary>This parameter of a <see cref="SubscribeAttribute"/> method, or of its filter, is what was sent to the topic.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
