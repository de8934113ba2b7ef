namespace PactBroker.Http;

internal static class MediaTypes
{
    public const string Hal = "application/hal+json;charset=utf-8";
    public const string Json = "application/json";
    public const string MergePatch = "application/merge-patch+json";
    public const string Problem = "application/problem+json;charset=utf-8";
    public const string PlainText = "text/plain;charset=utf-8";
    public const string Html = "text/html;charset=utf-8";
    public const string Csv = "text/csv;charset=utf-8";
}
