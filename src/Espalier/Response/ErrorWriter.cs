using System.Collections;
using System.Globalization;

namespace Espalier.Response;

/// <summary>Writes errors (GraphQL September 2025, section 7.1.2).</summary>
internal static class ErrorWriter
{
    public static void Write(JsonResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.WriteName("errors");
        writer.StartArray();
        foreach (var error in errors)
        {
            Write(writer, error);
        }

        writer.EndArray();
    }

    private static void Write(JsonResponseWriter writer, GraphQLError error)
    {
        writer.StartObject();
        writer.WriteName("message");
        writer.WriteString(error.Message);
        WriteLocations(writer, error);
        if (error.Path is not null)
        {
            writer.WriteName("path");
            WriteAny(writer, error.Path);
        }

        if (error.Code is not null || error.Extensions is not null)
        {
            writer.WriteName("extensions");
            writer.StartObject();
            if (error.Code is not null)
            {
                writer.WriteName("code");
                writer.WriteString(error.Code);
            }

            foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
            {
                writer.WriteName(name);
                WriteAny(writer, value);
            }

            writer.EndObject();
        }

        writer.EndObject();
    }

    private static void WriteLocations(JsonResponseWriter writer, GraphQLError error)
    {
        if (error.Locations.Count == 0)
        {
            return;
        }

        writer.WriteName("locations");
        writer.StartArray();
        foreach (var location in error.Locations)
        {
            writer.StartObject();
            writer.WriteName("line");
            writer.WriteInt32(location.Line);
            writer.WriteName("column");
            writer.WriteInt32(location.Column);
            writer.EndObject();
        }

        writer.EndArray();
    }

    private static void WriteAny(JsonResponseWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case string text:
                writer.WriteString(text);
                break;
            case bool flag:
                writer.WriteBoolean(flag);
                break;
            case int number:
                writer.WriteInt32(number);
                break;
            case long number:
                writer.WriteInt64(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteDouble(number);
                break;
            case IReadOnlyDictionary<string, object?> members:
                WriteObject(writer, members);
                break;
            case IEnumerable items:
                writer.StartArray();
                foreach (var item in items)
                {
                    WriteAny(writer, item);
                }

                writer.EndArray();
                break;
            default:
                writer.WriteString(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
        }
    }

    private static void WriteObject(JsonResponseWriter writer, IReadOnlyDictionary<string, object?> members)
    {
        writer.StartObject();
        foreach (var (name, value) in members)
        {
            writer.WriteName(name);
            WriteAny(writer, value);
        }

        writer.EndObject();
    }
}
