using System.Net;
using Contracts.Consumers.Faults;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;

namespace Contracts.Consumers;

/// <summary>Describes the least that the consumer needs of a response; this is also what the mock server answers.</summary>
/// <typeparam name="TResponse">The same builder, in its version.</typeparam>
public interface IResponseBuilder<out TResponse> : IBodyBuilder<TResponse>
{
    /// <summary>The status code; 200 when not said.</summary>
    /// <param name="status">The code.</param>
    TResponse WithStatus(HttpStatusCode status);

    /// <summary>The status code; 200 when not said.</summary>
    /// <param name="status">The code.</param>
    TResponse WithStatus(int status);

    /// <summary>A header. The same name again adds another value.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">The value.</param>
    TResponse WithHeader(string key, string value);

    /// <summary>A header that varies.</summary>
    /// <param name="key">The name.</param>
    /// <param name="matcher">An example with a rule.</param>
    TResponse WithHeader(string key, IMatcher matcher);

    /// <summary>
    /// In this test the mock server answers with so many elements in a list, to see that the consumer copes with many, or with few. The pact says the example, as without this:
    /// a test with the same interaction and another size says the same contract.
    /// </summary>
    /// <param name="path">Where the list is: <c>$.items</c>.</param>
    /// <param name="count">How many elements; the rules of the contract have to allow that many.</param>
    /// <example><code>.WithJsonBody(new { items = Match.MinType(new { sku = "chair-oak" }, 1) }).WithElements("$.items", 10_000)</code></example>
    TResponse WithElements(string path, int count);
}

/// <summary>Describes a response in version 2.</summary>
public interface IResponseBuilderV2 : IResponseBuilder<IResponseBuilderV2>;

/// <summary>Describes a response in version 3.</summary>
public interface IResponseBuilderV3 : IResponseBuilder<IResponseBuilderV3>;

/// <summary>Describes a response in version 4.</summary>
public interface IResponseBuilderV4 : IResponseBuilder<IResponseBuilderV4>
{
    /// <summary>A status code that varies.</summary>
    /// <param name="matcher">An example with a rule: <c>Match.StatusCode(StatusClass.Success, 201)</c>.</param>
    IResponseBuilderV4 WithStatus(IMatcher matcher);

    /// <summary>
    /// In this test the provider fails. The mock server does so in place of the response; the pact says the response, which is what the provider is held to,
    /// and beside it in <c>comments.faults</c> what the consumer does when it does not come. Tests of several faults say the same interaction, each with its own fault.
    /// </summary>
    /// <param name="fault">The way in which it fails.</param>
    /// <param name="reaction">What the consumer promises to do then: <c>says that prices are not to be had now</c>.</param>
    /// <param name="pattern">The pattern that this shows, for <c>contracts workflows</c>: <see cref="RequestPattern.Retry"/>. A stall shows <see cref="RequestPattern.Timeout"/> without it.</param>
    /// <example><code>.WillRespond().WithStatus(200).WithJsonBody(price).WithFault(Fault.Reset, "says that prices are not to be had now")</code></example>
    IResponseBuilderV4 WithFault(Fault fault, string reaction, string? pattern = null);
}
