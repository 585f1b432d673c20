using System.Globalization;
using System.Reflection;
using System.Text;

namespace Espalier.Binding;

/// <summary>A topic whose name has values of arguments in it.</summary>
/// <param name="Format">A format of <see cref="string.Format(IFormatProvider, string, object?[])"/>.</param>
/// <param name="Arguments">What its placeholders stand for, by their number.</param>
internal sealed record TopicTemplate(string Format, IReadOnlyList<BoundParameter> Arguments)
{
    /// <returns>Null after an error.</returns>
    public static TopicTemplate? Parse(string name, MethodInfo method, IReadOnlyList<BoundParameter> arguments, BindingErrors errors)
    {
        var format = new StringBuilder();
        var used = new List<BoundParameter>();
        var rest = name.AsSpan();
        while (rest.IndexOf('{') is var start and >= 0)
        {
            var length = rest[start..].IndexOf('}');
            var placeholder = length < 0 ? "" : rest.Slice(start + 1, length - 1).ToString();
            if (arguments.FirstOrDefault(argument => argument.Parameter.Name == placeholder) is not { } argument)
            {
                errors.Add(method, $"topic \"{name}\" names no argument in its braces; write the C# name of one.");
                return null;
            }

            if (!CanName(argument.Parameter.ParameterType))
            {
                errors.Add(method, $"argument {placeholder} cannot be part of a topic, since a caller could write the name of another; use a filter.");
                return null;
            }

            format.Append(Literal(rest[..start])).Append(CultureInfo.InvariantCulture, $"{{{used.Count}}}");
            used.Add(argument);
            rest = rest[(start + length + 1)..];
        }

        return new TopicTemplate(format.Append(Literal(rest)).ToString(), used);
    }

    private static string Literal(ReadOnlySpan<char> text) => text.ToString().Replace("}", "}}", StringComparison.Ordinal);

    private static bool CanName(Type type) =>
        type.IsEnum || type == typeof(Guid) || type == typeof(int) || type == typeof(long) || type == typeof(bool);
}
