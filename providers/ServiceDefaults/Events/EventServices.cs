using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ServiceDefaults.Events.Avro;
using ServiceDefaults.Events.InMemory;
using ServiceDefaults.Events.Inbox;
using ServiceDefaults.Events.Questions;

namespace ServiceDefaults.Events;

public static class EventServices
{
    /// <summary>Somewhere to publish events: RabbitMQ, or a broker within the process, where the settings name one.</summary>
    public static void AddEvents(this WebApplicationBuilder builder)
    {
        builder.AddEventSettings();
        builder.Services.AddSingleton<RabbitMqPublisher>();
        builder.Services.AddSingleton<IEventPublisher>(provider => provider.GetRequiredService<IOptions<EventSettings>>().Value switch
        {
            { RabbitMq: not null } => provider.GetRequiredService<RabbitMqPublisher>(),
            { Broker: { } broker } => broker,
            _ => new NoEventPublisher(),
        });
    }

    /// <summary>An outbox in the service's own database (see <see cref="OutboxModel.AddOutbox"/>), and what publishes from it. Comes after the database, which it needs.</summary>
    public static void AddOutbox<TContext>(this WebApplicationBuilder builder)
        where TContext : DbContext
    {
        builder.AddEvents();
        builder.Services.AddSingleton<OutboxSignal>();
        builder.Services.AddScoped<EventOutbox<TContext>>();
        builder.Services.AddHostedService<OutboxRelay<TContext>>();
    }

    /// <summary>Has an event travel as Avro.</summary>
    /// <param name="builder">The app.</param>
    /// <param name="exchange">The exchange that it goes to.</param>
    /// <param name="routingKey">The key that it is published under.</param>
    /// <param name="avro">What the service writes.</param>
    /// <param name="json">How the outbox keeps it.</param>
    public static void AddAvro<TEvent>(this WebApplicationBuilder builder, string exchange, string routingKey, AvroEvent<TEvent> avro, JsonSerializerOptions json)
    {
        builder.AddSchemaRegistry();
        builder.Services.AddSingleton<IEventFormat>(services => ActivatorUtilities.CreateInstance<AvroFormat<TEvent>>(services, exchange, routingKey, avro, json));
    }

    /// <summary>What takes the events of others from RabbitMQ or from a broker within the process, where the settings name one. Comes after the database, which handlers need.</summary>
    public static void AddListener(this WebApplicationBuilder builder, EventSubscriptions subscriptions)
    {
        builder.AddEventSettings();
        if (subscriptions.NeedSchemaRegistry)
            builder.AddSchemaRegistry();
        builder.Services.AddSingleton(subscriptions);
        builder.Services.AddSingleton<EventHandling>();
        builder.Services.TryAddSingleton<RabbitMqLink>();
        builder.Services.AddHostedService<RabbitMqListener>();
        builder.Services.AddHostedService<InMemoryListener>();
    }

    /// <summary>Forgets what stands in the service's inbox (see <see cref="InboxModel.AddInbox"/>) longer than the setting <c>Events:InboxRetention</c> says. Comes after the database, which it needs.</summary>
    /// <param name="builder">The app.</param>
    /// <param name="forgettable">The messages that may be forgotten; all, if nothing is said.</param>
    public static void AddInboxSweeping<TContext>(this WebApplicationBuilder builder, Func<TContext, IQueryable<HandledMessage>>? forgettable = null)
        where TContext : DbContext
    {
        builder.AddEventSettings();
        builder.Services.AddScoped(provider => new InboxSweeping<TContext>(
            provider.GetRequiredService<TContext>(),
            forgettable ?? (context => context.Set<HandledMessage>()),
            provider.GetRequiredService<IOptions<EventSettings>>().Value,
            provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddHostedService<InboxSweepingJob<TContext>>();
    }

    /// <summary>What asks other services by message (<see cref="IQuestions"/>): over RabbitMQ or a broker within the process, where the settings name one; else nobody answers.</summary>
    public static void AddQuestions(this WebApplicationBuilder builder)
    {
        builder.AddEventSettings();
        builder.Services.AddSingleton<RabbitMqQuestions>();
        builder.Services.AddSingleton<IQuestionTransport>(provider => provider.GetRequiredService<IOptions<EventSettings>>().Value switch
        {
            { RabbitMq: not null } => provider.GetRequiredService<RabbitMqQuestions>(),
            { Broker: { } broker } => broker,
            _ => new NoQuestions(),
        });
        builder.Services.AddSingleton<IQuestions, TimedQuestions>();
    }

    /// <summary>What answers the questions of others. Comes after the database, which answers need.</summary>
    public static void AddAnswers(this WebApplicationBuilder builder, Answers answers)
    {
        builder.AddEventSettings();
        builder.Services.AddSingleton(answers);
        builder.Services.AddSingleton<Answering>();
        builder.Services.TryAddSingleton<RabbitMqLink>();
        builder.Services.AddHostedService<RabbitMqAnswering>();
        builder.Services.AddHostedService<InMemoryAnswering>();
    }

    /// <summary>Section <c>Events</c> of the configuration; wrong settings end the service at start.</summary>
    internal static OptionsBuilder<EventSettings> AddEventSettings(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EventSettings>, EventSettingsRules>());
        return builder.Services.AddOptions<EventSettings>().BindConfiguration(EventSettings.Section).ValidateOnStart();
    }
}
