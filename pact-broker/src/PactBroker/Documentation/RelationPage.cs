using System.Net;
using PactBroker.Links;

namespace PactBroker.Documentation;

/// <summary>The page of one relation, and the list of all.</summary>
internal static class RelationPage
{
    public static string Write(Relation relation, BrokerLinks links) => Page(
        $"pb:{relation.Name}",
        $"""
        <p>{Encode(relation.Gives)}</p>
        <h2>Methods</h2>
        <p><code>{Encode(relation.Methods)}</code></p>
        <h2>Example</h2>
        <pre>{Encode(WithBase(relation.Example, links))}</pre>
        <p><a href="{Encode(links.To("/doc"))}">All relations</a></p>
        """);

    public static string WriteAll(BrokerLinks links) => Page(
        "Relations",
        $"""
        <p>Documents of this broker name their links. This is what each name means; clients follow names and never build addresses.</p>
        <dl>
        {string.Join('\n', RelationCatalogue.Rows.OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => $"""<dt><a href="{Encode(links.To($"/doc/{row.Name}"))}">pb:{Encode(row.Name)}</a></dt><dd>{Encode(row.Gives)}</dd>"""))}
        </dl>
        """);

    private static string Page(string title, string content) => $"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Encode(title)}</title>
        <style>body{"{"}font-family:sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;line-height:1.5{"}"}pre{"{"}background:#eee;padding:1rem;overflow:auto{"}"}</style></head>
        <body>
        <h1>{Encode(title)}</h1>
        {content}
        </body>
        </html>
        """;

    // An example that begins with an address is one that can be opened.
    private static string WithBase(string example, BrokerLinks links) => example.StartsWith('/') ? links.To(example) : example;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
