using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Webhooks.Sending;

/// <summary>What became of a webhook that somebody tried.</summary>
internal static class ExecutionDocument
{
    public static JsonObject Write(Exchange exchange, bool showsAnswer, string? webhook, string self, BrokerLinks links) =>
        new JsonObject
        {
            ["request"] = new JsonObject { ["url"] = AttemptLog.Clean(exchange, exchange.Request.Url), ["headers"] = Headers(exchange, exchange.Request.Headers) }
                .With("body", exchange.Request.Body is { } body ? Body(exchange, Encoding.UTF8.GetString(body)) : null),
        }
        .With("response", showsAnswer && exchange.Answer is { } answer
            ? new JsonObject { ["status"] = answer.Status, ["headers"] = Headers(exchange, answer.Headers), ["body"] = Body(exchange, answer.Body) }
            : null)
        // What the broker itself refuses it says in any case: nobody learns from that what some host answers.
        .With("error", exchange.Problem is { } problem && (showsAnswer || exchange.IsForbidden) ? new JsonObject { ["message"] = AttemptLog.Clean(exchange, problem) } : null)
        .With("message", showsAnswer ? null : AttemptLog.AnswerIsHidden)
        .With("logs", AttemptLog.Write(exchange, showsAnswer))
        .With("success", exchange.Success)
        .With("_links", new JsonObject { ["try-again"] = Hal.Link(self, "Execute the webhook again") }.With("webhook", webhook is null ? null : Hal.Link(links.Webhook(webhook))));

    private static JsonObject Headers(Exchange exchange, IEnumerable<KeyValuePair<string, string>> headers)
    {
        var shown = new JsonObject();
        foreach (var (name, value) in headers)
        {
            shown[name] = AttemptLog.Shown(exchange, name, value);
        }

        return shown;
    }

    private static JsonNode? Body(Exchange exchange, string body)
    {
        var text = AttemptLog.Clean(exchange, body);
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
