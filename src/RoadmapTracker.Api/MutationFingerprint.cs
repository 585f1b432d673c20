using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Espalier;
using Espalier.Execution;
using Espalier.TypeSystem;

namespace RoadmapTracker.Api;

/// <summary>What tells one change from another: the mutation and its coerced input, whatever document and variables said it.</summary>
internal static class MutationFingerprint
{
    // The caller's own word, which changes nothing.
    private const string ClientMutationId = "clientMutationId";

    /// <summary>SHA-256 of a mutation and its input, in hexadecimal digits.</summary>
    public static string Of(FieldContext mutation)
    {
        var text = new StringBuilder(mutation.Field.Name);
        Append(text, mutation.Arguments[0]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // Each text with its length, so that no two inputs look the same.
    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null;");
                break;
            case InputObjectValue input:
                text.Append('{');
                foreach (var field in input.Type.Fields.Where(field => input.IsProvided(field.Index) && field.Name != ClientMutationId))
                {
                    text.Append(field.Name).Append(':');
                    Append(text, input[field.Index]);
                }

                text.Append('}');
                break;
            case object?[] list:
                text.Append('[');
                foreach (var item in list) Append(text, item);
                text.Append(']');
                break;
            case IFile file:
                AppendText(text, Convert.ToHexStringLower(DigestOf(file)));
                break;
            default:
                AppendText(text, value is IFormattable plain ? plain.ToString(FormatOf(plain), CultureInfo.InvariantCulture) : value.ToString()!);
                break;
        }
    }

    private static string? FormatOf(IFormattable value) => value is DateTime or DateTimeOffset or DateOnly ? "O" : null;

    private static byte[] DigestOf(IFile file)
    {
        using var content = file.OpenReadStream();
        return SHA256.HashData(content);
    }

    private static void AppendText(StringBuilder text, string value) => text.Append(value.Length).Append('=').Append(value).Append(';');
}
