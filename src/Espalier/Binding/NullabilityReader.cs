using System.Reflection;

namespace Espalier.Binding;

/// <summary>Reads the nullable annotations of members. For one thread.</summary>
internal sealed class NullabilityReader
{
    private readonly NullabilityInfoContext _context = new();

    public ClrShape Read(PropertyInfo property) => Read(_context.Create(property));

    /// <summary>The shape of a parameter, or of what a method returns.</summary>
    public ClrShape Read(ParameterInfo parameter) => Read(_context.Create(parameter));

    private static ClrShape Read(NullabilityInfo info)
    {
        var underlying = Nullable.GetUnderlyingType(info.Type);
        var isNullable = underlying is not null || info.ReadState != NullabilityState.NotNull;
        ClrShape[] arguments = info.ElementType is { } element ? [Read(element)] : [.. info.GenericTypeArguments.Select(Read)];

        // Some frameworks list the value type of a Nullable<T> as its argument, some the arguments of T.
        if (underlying is not null && arguments is [var only] && only.Type == underlying)
        {
            return only with { IsNullable = true };
        }

        return new ClrShape(underlying ?? info.Type, isNullable, arguments);
    }
}
