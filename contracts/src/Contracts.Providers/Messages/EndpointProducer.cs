using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Writing;
using Contracts.Engine.Matching;
using Contracts.Providers.Handlers;
using Contracts.Providers.Replay;

namespace Contracts.Providers.Messages;

/// <summary>Messages from an HTTP endpoint beside the provider, in the protocol of the Pact verifiers: the description goes there, the message comes back.</summary>
internal sealed class EndpointProducer(Uri endpoint, HttpClient client, ReplayOptions options) : MessageProducer
{
    private const string MetadataHeader = "Pact-Message-Metadata";

    // The protocol carries one answer: further responses of a synchronous message cannot be asked for.
    public override async Task<ImmutableArray<ActualMessage>> ProduceAsync(Interaction interaction, ExpectedMessage? request, HandlerValues values, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(Question(interaction, request)) };
        message.Content.Headers.ContentType = new("application/json");
        foreach (var (name, value) in options.Headers)
            message.Headers.TryAddWithoutValidation(name, value);
        try
        {
            await RequestFiltering.ApplyAsync(options.RequestFilters, message, cancellationToken).ConfigureAwait(false);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            var answer = await ResponseReading.ReadAsync(response, options.ResponseLimit, cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? [new ActualMessage { Contents = answer.Body, Metadata = Metadata(response, answer.Body) }]
                : throw MessageException.Refused(endpoint, answer.Status, Encoding.UTF8.GetString(answer.Body.Bytes.Span));
        }
        catch (HttpRequestException unreachable)
        {
            throw MessageException.Unreachable(endpoint, unreachable);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or ResponseTooLargeException)
        {
            throw MessageException.BrokenOff(endpoint, broken);
        }
        catch (RequestFilterException failed)
        {
            throw MessageException.NotAsked(failed);
        }
    }

    // As the Pact verifiers ask: a request as it stands in the pact, with its contents and metadata; no list of states where there are none.
    private static byte[] Question(Interaction interaction, ExpectedMessage? request)
    {
        var question = new JsonObject { ["description"] = interaction.Description };
        if (!interaction.ProviderStates.IsEmpty)
            question["providerStates"] = new JsonArray([.. interaction.ProviderStates.Select(State)]);
        if (interaction is SynchronousMessage synchronous && request is not null)
            question["request"] = JsonNode.Parse(PactWriter.Write(synchronous with { Request = request }, PactSpecificationVersion.V4))!["request"]!.DeepClone();
        return Encoding.UTF8.GetBytes(question.ToJsonString());
    }

    private static JsonNode State(ProviderState state)
    {
        var asked = new JsonObject { ["name"] = state.Name };
        if (!state.Parameters.IsEmpty)
            asked["params"] = new JsonObject(state.Parameters.Select(parameter => KeyValuePair.Create(parameter.Key, ToNode(parameter.Value))));
        return asked;
    }

    private static JsonNode? ToNode(JsonElement value) => JsonNode.Parse(value.GetRawText());

    private List<KeyValuePair<string, JsonElement>> Metadata(HttpResponseMessage response, Body contents)
    {
        var metadata = response.Headers.NonValidated.TryGetValues(MetadataHeader, out var encoded) ? Decode(encoded.ToString()) : [];
        if (contents.ContentType is { } type && !metadata.Exists(entry => entry.Key == "contentType"))
            metadata.Add(KeyValuePair.Create("contentType", JsonSerializer.SerializeToElement(type)));
        return metadata;
    }

    private List<KeyValuePair<string, JsonElement>> Decode(string encoded)
    {
        try
        {
            return [.. JsonElement.Parse(Convert.FromBase64String(encoded)).EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))];
        }
        catch (Exception broken) when (broken is FormatException or JsonException or InvalidOperationException)
        {
            throw MessageException.BadMetadata(endpoint, broken);
        }
    }
}
