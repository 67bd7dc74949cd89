using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;

namespace SequenceToy.Training.Schedules;

/// <summary>The settings of a learning rate schedule; training keeps the running state. Immutable.</summary>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract record LearningRateSchedule
{
    private protected LearningRateSchedule(string name) => Name = name;

    /// <summary>Gets all schedules, with their default values.</summary>
    public static ValueList<LearningRateSchedule> All { get; } =
    [
        new ConstantSchedule(),
        new CosineSchedule(),
        new StepSchedule(),
        new PlateauSchedule(),
    ];

    /// <summary>Gets the name for display, such as <c>cosine</c>.</summary>
    [JsonIgnore]
    public string Name { get; }

    /// <summary>True when early learning rates depend on the number of planned epochs.</summary>
    internal virtual bool DependsOnEpochs => false;

    /// <summary>Starts the schedule for one training.</summary>
    /// <param name="learningRate">The initial or, with a warm-up, highest learning rate.</param>
    /// <param name="epochs">The number of planned epochs.</param>
    /// <param name="stepsPerEpoch">The number of updates per epoch.</param>
    internal abstract ScheduleState Start(double learningRate, int epochs, int stepsPerEpoch);

    /// <summary>Appends the settings to the record's text; none by default.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
