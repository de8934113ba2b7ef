using System.Diagnostics;
using Contracts.Providers.Results;

namespace Contracts.Providers.Observing;

/// <summary>Listens to the activities of watched traces. Drivers that trace (Npgsql) put their SQL there.</summary>
internal static class SpanListening
{
    private static readonly string[] SqlTags = ["db.query.text", "db.statement"];

    public static ActivityListener Start(ProviderObserver observer)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                observer.Find(options.TraceId.ToHexString()) is null ? ActivitySamplingResult.None : ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = activity => (activity.Kind == ActivityKind.Server ? observer.Find(activity.TraceId.ToHexString()) : null)?.Begin(),
            ActivityStopped = activity => Add(observer, activity),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static void Add(ProviderObserver observer, Activity activity)
    {
        if (observer.Find(activity.TraceId.ToHexString()) is not { } trace)
            return;
        var failed = activity.Status == ActivityStatusCode.Error;
        trace.Add(new TracedSpan(activity.Source.Name, activity.DisplayName, activity.Duration, failed));
        if (SqlTags.Select(activity.GetTagItem).OfType<string>().FirstOrDefault() is { } sql)
            trace.AddTraced(new SqlCommand(sql, activity.Duration, failed));
        if (activity.Kind == ActivityKind.Server)
            trace.End();
    }
}
