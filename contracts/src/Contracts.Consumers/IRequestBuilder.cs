using Contracts.Consumers.Matchers;

namespace Contracts.Consumers;

/// <summary>Describes the request of an interaction, as the consumer sends it.</summary>
/// <typeparam name="TRequest">The same builder, in its version.</typeparam>
/// <typeparam name="TResponse">What describes the response in that version.</typeparam>
public interface IRequestBuilder<out TRequest, out TResponse> : IBodyBuilder<TRequest>
{
    /// <summary>Something that must be true at the provider. Version 2 takes one; later versions take several, in order.</summary>
    /// <param name="providerState">The state in the consumer's words: <c>product 42 is priced</c>.</param>
    TRequest Given(string providerState);

    /// <summary>Method and path.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path, percent-encoded as it goes over the wire, without the query.</param>
    TRequest WithRequest(HttpMethod method, string path);

    /// <summary>Method and path.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path, percent-encoded as it goes over the wire, without the query.</param>
    TRequest WithRequest(string method, string path);

    /// <summary>Method and a path that varies.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">An example with a rule: <c>Match.Regex("/prices/42", @"/prices/\d+")</c>.</param>
    TRequest WithRequest(HttpMethod method, IMatcher path);

    /// <summary>A query parameter. The same name again adds another value.</summary>
    /// <param name="key">The name, decoded.</param>
    /// <param name="value">The value, decoded.</param>
    TRequest WithQuery(string key, string value);

    /// <summary>A query parameter that varies.</summary>
    /// <param name="key">The name, decoded.</param>
    /// <param name="matcher">An example with a rule.</param>
    TRequest WithQuery(string key, IMatcher matcher);

    /// <summary>A header. The same name again adds another value.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">The value.</param>
    TRequest WithHeader(string key, string value);

    /// <summary>A header that varies.</summary>
    /// <param name="key">The name.</param>
    /// <param name="matcher">An example with a rule.</param>
    TRequest WithHeader(string key, IMatcher matcher);

    /// <summary>Ends the request and begins the response.</summary>
    /// <exception cref="InvalidOperationException">The request has no method and path yet.</exception>
    TResponse WillRespond();
}

/// <summary>Describes a request in version 2.</summary>
public interface IRequestBuilderV2 : IRequestBuilder<IRequestBuilderV2, IResponseBuilderV2>;

/// <summary>Describes a request in version 3.</summary>
public interface IRequestBuilderV3 : IRequestBuilder<IRequestBuilderV3, IResponseBuilderV3>, IStateParameters<IRequestBuilderV3>;

/// <summary>Describes a request in version 4.</summary>
public interface IRequestBuilderV4 : IRequestBuilder<IRequestBuilderV4, IResponseBuilderV4>, IStateParameters<IRequestBuilderV4>, IInteractionNotes<IRequestBuilderV4>;
