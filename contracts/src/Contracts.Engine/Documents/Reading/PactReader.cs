using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Contracts.Engine.Documents.Reading;

/// <summary>Reads pact files of every version. Tolerant: what other tools have written over the years is understood, and what was odd comes back as warnings.</summary>
public static class PactReader
{
    /// <summary>Reads a pact.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="limits">How much to take; <see cref="PactReadLimits.Default"/> when not given.</param>
    /// <exception cref="PactFormatException">It is not a pact; the message says where, what is wrong and what would be right.</exception>
    public static PactReadResult Read(ReadOnlyMemory<byte> utf8, PactReadLimits? limits = null) =>
        DocumentReading.Read(JsonFile.Parse(utf8, limits ?? PactReadLimits.Default));

    /// <summary>Reads a pact, or gives the error.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="result">The pact, when it is one.</param>
    /// <param name="error">What is wrong, when it is not.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> utf8,
        [NotNullWhen(true)] out PactReadResult? result,
        [NotNullWhen(false)] out PactFormatException? error)
    {
        try
        {
            (result, error) = (Read(utf8), null);
            return true;
        }
        catch (PactFormatException problem)
        {
            (result, error) = (null, problem);
            return false;
        }
    }

    /// <summary>Reads the request of an HTTP interaction that stands alone, outside a pact file.</summary>
    /// <param name="request">The object that a pact file has under <c>request</c>.</param>
    /// <param name="version">The version that it is written in.</param>
    /// <exception cref="PactFormatException">It is not a request.</exception>
    public static ExpectedRequest ReadRequest(JsonElement request, PactSpecificationVersion version) =>
        HttpReading.Request(Alone(request), version);

    /// <summary>Reads the response of an HTTP interaction that stands alone, outside a pact file.</summary>
    /// <param name="response">The object that a pact file has under <c>response</c>.</param>
    /// <param name="version">The version that it is written in.</param>
    /// <exception cref="PactFormatException">It is not a response.</exception>
    public static ExpectedResponse ReadResponse(JsonElement response, PactSpecificationVersion version) =>
        HttpReading.Response(Alone(response), version);

    /// <summary>Reads the contents, metadata and rules of a message that stands alone, outside a pact file.</summary>
    /// <param name="message">The object with <c>contents</c> and <c>metadata</c>.</param>
    /// <param name="version">The version that it is written in.</param>
    /// <exception cref="PactFormatException">It is not a message.</exception>
    public static ExpectedMessage ReadMessage(JsonElement message, PactSpecificationVersion version) =>
        MessageReading.Message(Alone(message), version);

    private static Node Alone(JsonElement value) =>
        new(value, Place.Root, new ReadingSession(default, PactReadLimits.Default));
}
