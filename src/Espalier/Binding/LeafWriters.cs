using Espalier.Relay;
using Espalier.Response;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>Writers of leaves by their C# type. Those of the common types write straight into the response and box nothing.</summary>
internal static class LeafWriters
{
    /// <summary>The writer for values of <typeparamref name="T"/> under a leaf type; it is never given null.</summary>
    public static Action<JsonResponseWriter, T> Find<T>(LeafType type)
    {
        if (Nullable.GetUnderlyingType(typeof(T)) is { } underlying)
        {
            return (Action<JsonResponseWriter, T>)typeof(LeafWriters).StaticMethod(nameof(Lift), underlying).Invoke(null, [type])!;
        }

        if (type is EnumType { ClrType: not null } enumType && typeof(T).IsEnum)
        {
            return (Action<JsonResponseWriter, T>)typeof(LeafWriters).StaticMethod(nameof(Names), typeof(T)).Invoke(null, [enumType])!;
        }

        return Typed<T>(type) ?? ((writer, value) => type.Write(writer, value!));
    }

    /// <summary>The writer of global ids: each key together with the name of its type.</summary>
    public static Action<JsonResponseWriter, Guid> NodeIds(string typeName) => (writer, key) => NodeId.Write(writer, typeName, key);

    private static Action<JsonResponseWriter, T>? Typed<T>(LeafType type)
    {
        Delegate? writer = type switch
        {
            IntType => (Action<JsonResponseWriter, int>)((to, value) => to.WriteInt32(value)),
            LongType => (Action<JsonResponseWriter, long>)((to, value) => to.WriteInt64(value)),
            FloatType => (Action<JsonResponseWriter, double>)((to, value) => WriteFloat(to, type, value)),
            BooleanType => (Action<JsonResponseWriter, bool>)((to, value) => to.WriteBoolean(value)),
            StringType or IdType => (Action<JsonResponseWriter, string>)((to, value) => to.WriteString(value)),
            TextScalarType<Guid> text => (Action<JsonResponseWriter, Guid>)text.Write,
            TextScalarType<DateOnly> text => (Action<JsonResponseWriter, DateOnly>)text.Write,
            TextScalarType<DateTimeOffset> text => (Action<JsonResponseWriter, DateTimeOffset>)text.Write,
            _ => null,
        };

        // Another C# type under the same scalar, such as a short under Int, takes the way that boxes.
        return writer as Action<JsonResponseWriter, T>;
    }

    // What is not a number has no JSON form; the scalar words the error.
    private static void WriteFloat(JsonResponseWriter to, LeafType type, double value)
    {
        if (double.IsFinite(value))
        {
            to.WriteDouble(value);
        }
        else
        {
            type.Write(to, value);
        }
    }

    private static Action<JsonResponseWriter, T?> Lift<T>(LeafType type)
        where T : struct
    {
        var write = Find<T>(type);
        return (writer, value) => write(writer, value.GetValueOrDefault());
    }

    private static Action<JsonResponseWriter, T> Names<T>(EnumType type)
        where T : struct, Enum => new EnumNames<T>(type).Write;
}
