namespace Contracts.Serialization;

/// <summary>How a subject is called.</summary>
public enum SubjectNames
{
    /// <summary><c>{topic}-value</c> or <c>{topic}-key</c>: one type of event on each topic.</summary>
    Topic,

    /// <summary>The full name of the record (JSON: its title): one type everywhere.</summary>
    Record,

    /// <summary><c>{topic}-{record}</c>: several types on a topic, each topic for itself.</summary>
    TopicRecord,
}
