namespace PactBroker.Client;

/// <summary>The class of a failed call to the broker: what a caller decides by.</summary>
public enum BrokerFailure
{
    /// <summary>No answer: nobody listens there, the name is unknown, or the answer took too long.</summary>
    Unreachable,

    /// <summary>The broker wants other credentials (401, 403).</summary>
    Unauthorized,

    /// <summary>The broker understood and said no: invalid input, or a conflict with what it knows (other 4xx).</summary>
    Refused,

    /// <summary>What was asked for does not exist (404).</summary>
    NotFound,

    /// <summary>The broker failed while answering (5xx), also after the retries.</summary>
    ServerError,

    /// <summary>Something answered, but not as a Pact Broker does: a login page, another service, a wrong path.</summary>
    NotABroker,

    /// <summary>The settings do not say which broker, or contradict each other.</summary>
    Settings,
}
