using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Espalier.Execution.Planning;

namespace Espalier.Execution.Subscriptions;

/// <summary>
/// What subscribers must have in common to share a response stream: the document, the operation, the values of its variables, and
/// what they may read. A digest, so that many different subscriptions do not keep their texts.
/// </summary>
internal readonly record struct SubscriptionKey(UInt128 First, UInt128 Second)
{
    public static SubscriptionKey For(OperationRequest request, PreparedOperation operation, string accessScope)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, request.Document.Span);
        Append(hash, Encoding.UTF8.GetBytes(operation.Definition.Name?.Value ?? ""));
        Append(hash, Encoding.UTF8.GetBytes(accessScope));
        foreach (var variable in operation.Variables)
        {
            // An absent value is not the same as null, and no JSON value is empty.
            Append(hash, request.Variables.ValueKind == JsonValueKind.Object && request.Variables.TryGetProperty(variable.Name, out var value)
                ? JsonMarshal.GetRawUtf8Value(value)
                : []);
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return MemoryMarshal.Read<SubscriptionKey>(digest);
    }

    // With its length before it, so that no two lists of parts look the same.
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        hash.AppendData(BitConverter.GetBytes(part.Length));
        hash.AppendData(part);
    }
}
