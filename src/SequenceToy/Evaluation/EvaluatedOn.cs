namespace SequenceToy.Evaluation;

/// <summary>Which samples scores are about.</summary>
public enum EvaluatedOn
{
    /// <summary>Samples never seen in training nor used to choose anything.</summary>
    Test,

    /// <summary>The validation samples: not trained on, but early stopping or a plateau schedule may have looked at them.</summary>
    Validation,

    /// <summary>The training samples themselves: no evidence that anything general was learned.</summary>
    Training,
}
