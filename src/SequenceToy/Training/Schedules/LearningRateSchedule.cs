using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;

namespace SequenceToy.Training.Schedules;

/// <summary>How the learning rate changes in the course of training: a recipe without state. Immutable.</summary>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract record LearningRateSchedule
{
    private protected LearningRateSchedule(string name) => Name = name;

    /// <summary>Gets every schedule, with its default values.</summary>
    public static ValueList<LearningRateSchedule> All { get; } =
    [
        new ConstantSchedule(),
        new CosineSchedule(),
        new StepSchedule(),
        new PlateauSchedule(),
    ];

    /// <summary>Gets the schedule's name, as people write it.</summary>
    [JsonIgnore]
    public string Name { get; }

    /// <summary>Whether the rates of the first epochs depend on how many are planned.</summary>
    internal virtual bool DependsOnEpochs => false;

    /// <summary>Begins the schedule for one training.</summary>
    /// <param name="learningRate">The rate it is to start from, or rise to.</param>
    /// <param name="epochs">Epochs planned.</param>
    /// <param name="stepsPerEpoch">Training steps in each.</param>
    internal abstract ScheduleState Start(double learningRate, int epochs, int stepsPerEpoch);

    /// <summary>Writes what a record's text shows of it: not the name, which the type's says.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
