using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Contracts.Tests.Serialization.TestDoubles;

/// <summary>A registry that answers as it was told and keeps what it was asked. A question that nobody told it about is a 404 of its own.</summary>
internal sealed class RecordedRegistry : HttpMessageHandler
{
    private readonly Dictionary<string, (HttpStatusCode Status, string Body)> _answers = [];

    /// <summary>The questions in order: method, path with query, body.</summary>
    public ConcurrentQueue<string> Questions { get; } = new();

    /// <summary>The headers of the newest question.</summary>
    public string Accept { get; private set; } = "";

    public string ContentType { get; private set; } = "";

    /// <summary>What the way to it ends with; null while it is open.</summary>
    public Exception? Failure { get; set; }

    public Contracts.Serialization.Registry.SchemaRegistry Client => new(new HttpClient(this, disposeHandler: false) { BaseAddress = new Uri("http://registry.example/base/") });

    public RecordedRegistry Answers(string question, string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        _answers[question] = (status, body);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery.Replace("/base/", "/", StringComparison.Ordinal);
        var question = $"{request.Method} {path}";
        Questions.Enqueue(request.Content is null ? question : $"{question} {await request.Content.ReadAsStringAsync(cancellationToken)}");
        Accept = request.Headers.Accept.ToString();
        ContentType = request.Content?.Headers.ContentType?.ToString() ?? "";
        if (Failure is not null)
            throw Failure;
        var (status, body) = _answers.GetValueOrDefault(question, (HttpStatusCode.NotFound, """{"error_code":40403,"message":"Schema not found"}"""));
        return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/vnd.schemaregistry.v1+json") };
    }
}
