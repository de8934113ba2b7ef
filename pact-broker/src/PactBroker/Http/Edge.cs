using System.Text.Json.Nodes;
using PactBroker.Pages;
using PactBroker.Storage;

namespace PactBroker.Http;

/// <summary>The outermost layer: headers of every answer, the path as it was sent, and what refusals and failures look like.</summary>
internal sealed partial class Edge(RequestDelegate next, RoutePatterns patterns, BrokerServices services, ILogger<Edge> logger)
{
    private readonly BrokerSettings _settings = services.Settings;

    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers["X-Pact-Broker-Version"] = _settings.Version;
        context.Response.Headers.Vary = "Accept";
        context.Response.Headers.CacheControl = "no-cache";
        try
        {
            PreparePath(context);
            await next(context);
            if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } && context.GetEndpoint() is null)
            {
                throw RefusalException.NotFound();
            }
        }
        catch (RefusalException refusal) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, refusal.Answer);
        }
        catch (BadHttpRequestException problem) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, new Answer(problem.StatusCode, new JsonObject { ["error"] = problem.Message }));
        }
        catch (StorageUnavailableException problem) when (!context.Response.HasStarted)
        {
            Log.Unavailable(logger, problem, context.Request.Method, context.Request.Path);
            await RefuseAsync(context, StorageAnswers.Of(problem.Fault));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is waiting for an answer.
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            var reference = context.TraceIdentifier;
            Log.Failed(logger, failure, context.Request.Method, context.Request.Path, reference);
            var error = new JsonObject { ["message"] = "An error has occurred. Quote the reference when asking about it.", ["reference"] = reference };
            await RefuseAsync(context, new Answer(StatusCodes.Status500InternalServerError, new JsonObject { ["error"] = error }));
        }
    }

    private async Task RefuseAsync(HttpContext context, Answer refusal) => await AnswerWriter.WriteAsync(context, PageChoice.WantsPages(context.Request)
        ? await PageWriter.WriteProblemAsync(refusal, new BrokerRequest(context, services))
        : ProblemDetails.IfAsked(context.Request, refusal, _settings));

    private void PreparePath(HttpContext context)
    {
        var path = RequestTarget.Within(RequestTarget.EncodedPath(context), _settings.PathBase, out var stripped);
        PathGuard.Check(path);
        PathGuard.CheckQuery(context.Request.QueryString.Value ?? "");
        context.Request.PathBase = stripped ? new PathString(_settings.PathBase) : PathString.Empty;
        context.Request.Path = new PathString(patterns.Normalize(path));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path} had to be refused")]
        public static partial void Unavailable(ILogger logger, Exception failure, string method, PathString path);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed, reference {Reference}")]
        public static partial void Failed(ILogger logger, Exception failure, string method, PathString path, string reference);
    }
}
