namespace PactBroker.Hosting;

/// <summary>What the console gets: lines for people, or JSON for programs, each with the trace that it belongs to.</summary>
internal static class ConsoleLog
{
    public static void Add(ILoggingBuilder logging, LogOptions options)
    {
        logging.Configure(factory => factory.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        if (options.IsJson)
        {
            logging.AddJsonConsole(console =>
            {
                console.IncludeScopes = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
        else
        {
            logging.AddSimpleConsole(console => console.SingleLine = true);
        }

        // The server's own lines are about its inside, but for what goes wrong.
        logging.SetMinimumLevel(options.Level).AddFilter("Microsoft.AspNetCore", options.Level > LogLevel.Warning ? options.Level : LogLevel.Warning);
    }
}
