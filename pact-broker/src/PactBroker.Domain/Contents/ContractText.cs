using System.Text.Encodings.Web;
using System.Text.Json;

namespace PactBroker.Domain.Contents;

internal static class ContractText
{
    /// <summary>Characters as they are: contracts are read by people, and never inside HTML.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonSerializerOptions Indented { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };
}
