using System.Collections.Frozen;
using System.Text;
using Espalier.Response;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>The names of an enum's values, quoted and encoded once.</summary>
internal sealed class EnumNames<T>(EnumType type)
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, byte[]> _names = type.Values
        .DistinctBy(value => (T)value.Value)
        .ToFrozenDictionary(value => (T)value.Value, value => Encoding.UTF8.GetBytes($"\"{value.Name}\""));

    public void Write(JsonResponseWriter writer, T value)
    {
        if (_names.TryGetValue(value, out var name))
        {
            writer.WriteJson(name);
        }
        else
        {
            // A number that is no member, or a member left out of the schema: the type words the error.
            type.Write(writer, value);
        }
    }
}
