using System.Net;
using System.Text;
using PactBroker.Integrations;
using PactBroker.Links;

namespace PactBroker.Indexes;

/// <summary>What a browser sees: who depends on whom.</summary>
internal static class IndexPage
{
    public static string Write(IReadOnlyList<IntegrationRow> integrations, BrokerLinks links)
    {
        var rows = new StringBuilder();
        foreach (var integration in integrations)
        {
            rows.Append($"""<tr><td>{Text(integration.Consumer)}</td><td>{Text(integration.Provider)}</td><td><a href="{Text(links.Pair(integration.Provider, integration.Consumer))}/latest">latest pact</a></td><td><a href="{Text(links.Matrix(integration.Provider, integration.Consumer))}">matrix</a></td></tr>""").Append('\n');
        }

        return $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Pact Broker</title></head>
            <body>
            <h1>Pacts</h1>
            <table>
            <thead><tr><th>Consumer</th><th>Provider</th><th></th><th></th></tr></thead>
            <tbody>
            {rows}</tbody>
            </table>
            <p>{integrations.Count} integrations. The API starts here too: ask for application/hal+json.</p>
            </body>
            </html>
            """;
    }

    private static string Text(string value) => WebUtility.HtmlEncode(value);
}
