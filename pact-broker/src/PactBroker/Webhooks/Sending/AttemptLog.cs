using System.Text;
using PactBroker.Domain.Webhooks.Secrets;

namespace PactBroker.Webhooks.Sending;

/// <summary>What is kept of an attempt, for everybody to read: without secrets, and without the answer where anybody may have named the host.</summary>
internal static class AttemptLog
{
    public const string AnswerIsHidden = "The answer is shown to nobody, as long as the broker may call any host. PACT_BROKER_WEBHOOK_HOST_WHITELIST names the hosts that it may call.";

    public static string Write(Exchange exchange, bool showsAnswer)
    {
        var (request, log) = (exchange.Request, new StringBuilder());
        log.Append(request.Method).Append(' ').AppendLine(Clean(exchange, request.Url));
        AppendHeaders(log, exchange, request.Headers);
        if (request.Body is not null)
        {
            log.AppendLine().AppendLine(Clean(exchange, Encoding.UTF8.GetString(request.Body)));
        }

        log.AppendLine();
        foreach (var redirect in exchange.Redirects)
        {
            log.Append("Sent on to ").AppendLine(Clean(exchange, redirect));
        }

        if (exchange.Answer is not { } answer)
        {
            return log.AppendLine(showsAnswer || exchange.IsForbidden ? Clean(exchange, exchange.Problem ?? "") : $"There was no answer. {AnswerIsHidden}").ToString();
        }

        log.Append("Status ").Append(answer.Status).AppendLine();
        if (!showsAnswer)
        {
            return log.AppendLine(AnswerIsHidden).ToString();
        }

        AppendHeaders(log, exchange, answer.Headers);
        log.AppendLine().AppendLine(Clean(exchange, answer.Body));
        return (answer.IsCut ? log.AppendLine("… and more, which was not read.") : log).ToString();
    }

    /// <summary>A text of the exchange without its secrets.</summary>
    public static string Clean(Exchange exchange, string text) => Redaction.Text(text, exchange.Request.Secrets).Replace("\0", "", StringComparison.Ordinal);

    /// <summary>The value of a header as it is shown.</summary>
    public static string Shown(Exchange exchange, string name, string value) => Redaction.IsSecretName(name) ? Redaction.Hidden : Clean(exchange, value);

    private static void AppendHeaders(StringBuilder log, Exchange exchange, IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var (name, value) in headers)
        {
            log.Append(name).Append(": ").AppendLine(Shown(exchange, name, value));
        }
    }
}
