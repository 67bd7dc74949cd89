using SequenceToy.Tasks;

namespace SequenceToy.Experiments;

/// <summary>Checks that a task has every required member, which a custom task may lack.</summary>
internal static class TaskChecks
{
    /// <exception cref="ArgumentException">A member is missing or invalid; the message names task and member.</exception>
    public static void Complete(ISequenceTask task)
    {
        CheckMembers(task);
        foreach (var condition in task.Conditions)
        {
            Has(condition?.Task, task, "a task in each of its Conditions");
            Has(condition!.Name, task, "a name for each of its Conditions");
            CheckMembers(condition.Task);
            CheckLikeness(condition, task);
        }
    }

    private static void CheckMembers(ISequenceTask task)
    {
        Has(task.Id, task, "an Id");
        Has(task.Summary, task, "a Summary");
        Has(task.Source, task, "a Source, possibly empty");
        Has(task.Target, task, "a Target");
        Has(task.Recommended, task, "Recommended settings");
        Has(task.Goal, task, "a Goal");
        Has(task.Notes, task, "Notes");
        Has(task.Conditions, task, "Conditions, possibly an empty list");
        Has(task.IgnoredSteps, task, "IgnoredSteps, possibly an empty list");
        if (task.Features is < 1 or > SequenceDataset.MaxFeatures)
        {
            throw Bad(task, $"must have from 1 to {SequenceDataset.MaxFeatures} Features; it had {task.Features}");
        }

        if (task is IVariableLengthTask variable)
        {
            Has(variable.LengthUnit, task, "a LengthUnit");
            Has(variable.Lengths, task, "Lengths");
            Has(variable.TestLengths, task, "TestLengths");
            if (variable.SamplesPerLength < 1)
            {
                throw Bad(task, $"must have SamplesPerLength of at least 1; it was {variable.SamplesPerLength}");
            }
        }
    }

    // A network trained on one is scored on the other.
    private static void CheckLikeness(TaskCondition condition, ISequenceTask task)
    {
        var other = condition.Task;
        if (other.Features != task.Features || !other.Target.HasShapeOf(task.Target)
            || (other.Target.Tolerance is null) != (task.Target.Tolerance is null))
        {
            var (own, name, others) = (task.Target.ToText(), condition.Name, other.Target.ToText());
            var features = NumberFormat.Plain(task.Features, "feature");
            throw Bad(
                task,
                $"must have Conditions with its {features} and target {own}; {name} has {other.Features} and {others}");
        }
    }

    private static void Has(object? member, ISequenceTask task, string what)
    {
        if (member is null)
        {
            throw Bad(task, $"must have {what}; it was null");
        }
    }

    private static ArgumentException Bad(ISequenceTask task, FormattableString rule) =>
        new($"{task.Id ?? task.GetType().Name} {FormattableString.Invariant(rule)}.", nameof(task));
}
