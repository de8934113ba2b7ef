namespace PactBroker.Http;

internal static class MediaTypes
{
    public const string Hal = "application/hal+json;charset=utf-8";
    public const string PlainHal = "application/hal+json";
    public const string Json = "application/json";
    public const string MergePatch = "application/merge-patch+json";
    public const string Problem = "application/problem+json;charset=utf-8";
    public const string PlainText = "text/plain;charset=utf-8";
    public const string Html = "text/html;charset=utf-8";
    public const string Graphviz = "text/vnd.graphviz";

    /// <summary>Pacts and results with what tools show beside them.</summary>
    public const string Extended = "application/vnd.pactbrokerextended.v1+json";

    public const string Csv = "text/csv;charset=utf-8";
}
