namespace Contracts.Engine.Documents.Notes;

/// <summary>Ways in which services work together. Most are seen in what contracts say; what a consumer does when a provider fails its test says, with <c>WithFault</c>.</summary>
public static class RequestPattern
{
    /// <summary>One service asks others one after the other.</summary>
    public const string Sequential = "sequential";

    /// <summary>One service asks several others at once.</summary>
    public const string Parallel = "parallel";

    /// <summary>Several things in one question.</summary>
    public const string Bulk = "bulk";

    /// <summary>Taken now, done later: 202, or a message.</summary>
    public const string Asynchronous = "asynchronous";

    /// <summary>An id that belongs to one request of a person is handed on.</summary>
    public const string Correlation = "correlation";

    /// <summary>A refusal says what is wrong, for whoever asked first.</summary>
    public const string ErrorPropagation = "error propagation";

    /// <summary>Who says nothing is not waited for.</summary>
    public const string Timeout = "timeout";

    /// <summary>Who failed is asked again.</summary>
    public const string Retry = "retry";

    /// <summary>Without an answer there is a lesser one.</summary>
    public const string Fallback = "fallback";

    /// <summary>Who failed too often is left alone for a while.</summary>
    public const string Breaker = "breaker";
}
