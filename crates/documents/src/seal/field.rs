//! The form field that carries the seal, and its place in the document: catalogue, page and structure tree.
//!
//! The field has no appearance: what the seal means is said on the document's own pages. Its annotation is an empty
//! rectangle, which PDF/A-3 exempts from the need of an appearance (ISO 19005-3, 6.3.3).

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::SealError;
use super::write::text;

/// What is said about a seal in the file itself, in words that readers of PDF show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealField {
    /// The field's name, unique in the document: `Seal`. Without full stops, which part the names of nested fields.
    pub name: String,
    /// What a screen reader says for it.
    pub description: String,
    /// Why the document was sealed.
    pub reason: String,
    /// Where, if that means anything.
    pub location: Option<String>,
    /// How to reach the owner of the seal.
    pub contact: Option<String>,
}

/// The numbers of the new objects.
pub(super) struct NewObjects {
    pub(super) widget: ObjectId,
    pub(super) tag: ObjectId,
    pub(super) signature: ObjectId,
    /// The first number that is free after them.
    pub(super) next: u32,
}

impl NewObjects {
    pub(super) fn after(document: &Document) -> Result<Self, SealError> {
        let size = document.trailer.get(b"Size").and_then(Object::as_i64).unwrap_or(0);
        let first = u32::try_from(size).unwrap_or(u32::MAX).max(document.max_id.saturating_add(1));
        let next =
            first.checked_add(3).filter(|next| *next < u32::MAX).ok_or(SealError::Structure("object numbers"))?;
        Ok(NewObjects { widget: (first, 0), tag: (first + 1, 0), signature: (first + 2, 0), next })
    }
}

/// Everything that a seal adds to or renews in a document, apart from the signature dictionary.
pub(super) fn changes(
    document: &Document,
    field: &SealField,
    new: &NewObjects,
) -> Result<Vec<(ObjectId, Object)>, SealError> {
    let root = document.trailer.get(b"Root").and_then(Object::as_reference)?;
    let mut catalog = document.get_dictionary(root)?.clone();
    if catalog.has(b"AcroForm") || catalog.has(b"Perms") {
        return Err(SealError::AlreadySigned);
    }
    catalog.set("AcroForm", dictionary! { "Fields" => vec![new.widget.into()], "SigFlags" => 3 });
    // A certifying signature: no change is allowed after it (ISO 32000-1, 12.8.2.2, P 1).
    catalog.set("Perms", dictionary! { "DocMDP" => new.signature });

    let page_id = document.page_iter().next().ok_or(SealError::Structure("pages"))?;
    let mut page = document.get_dictionary(page_id)?.clone();
    let mut annotations = direct_array(document, page.get(b"Annots").ok())?;
    annotations.push(new.widget.into());
    page.set("Annots", annotations);
    page.set("Tabs", Object::Name(b"S".into()));

    let mut widget = dictionary! {
        "Type" => Object::Name(b"Annot".into()), "Subtype" => Object::Name(b"Widget".into()),
        "FT" => Object::Name(b"Sig".into()), "T" => text(&field.name), "TU" => text(&field.description),
        // Print and Locked; PDF/A forbids Hidden (ISO 19005-3, 6.3.2).
        "F" => 132, "Rect" => vec![0.into(), 0.into(), 0.into(), 0.into()],
        "P" => page_id, "V" => new.signature,
    };
    let mut changes = Vec::new();
    if let Ok(tree) = catalog.get(b"StructTreeRoot") {
        let tree_id = tree.as_reference()?;
        changes = tagged(document, tree_id, page_id, &mut widget, new)?;
    }
    changes.push((root, catalog.into()));
    changes.push((page_id, page.into()));
    changes.push((new.widget, widget.into()));
    Ok(changes)
}

/// Gives the field a place in the structure tree, as PDF/UA-1 asks of every form field (ISO 14289-1, 7.18.4): a
/// `Form` element at the end of the document, found from the annotation by its number in the parent tree.
fn tagged(
    document: &Document,
    tree_id: ObjectId,
    page_id: ObjectId,
    widget: &mut Dictionary,
    new: &NewObjects,
) -> Result<Vec<(ObjectId, Object)>, SealError> {
    let mut tree = document.get_dictionary(tree_id)?.clone();
    let top = direct_array(document, tree.get(b"K").ok())?;
    let top_id = top.first().ok_or(SealError::Structure("structure tree"))?.as_reference()?;
    let mut element = document.get_dictionary(top_id)?.clone();
    let mut children = direct_array(document, element.get(b"K").ok())?;
    children.push(new.tag.into());
    element.set("K", children);

    let (_, parents) = document.dereference(tree.get(b"ParentTree")?)?;
    let mut parents = parents.as_dict()?.clone();
    let mut numbers = direct_array(document, parents.get(b"Nums").ok())?;
    if parents.has(b"Kids") {
        return Err(SealError::Structure("parent tree"));
    }
    let last = numbers.iter().step_by(2).filter_map(|number| number.as_i64().ok()).max().unwrap_or(-1);
    let key = tree.get(b"ParentTreeNextKey").and_then(Object::as_i64).unwrap_or(0).max(last.saturating_add(1));
    numbers.extend([Object::Integer(key), new.tag.into()]);
    parents.set("Nums", numbers);
    tree.set("ParentTree", parents);
    tree.set("ParentTreeNextKey", key.saturating_add(1));
    widget.set("StructParent", key);

    let form = dictionary! {
        "Type" => Object::Name(b"StructElem".into()), "S" => Object::Name(b"Form".into()), "P" => top_id,
        "Pg" => page_id,
        "K" => vec![dictionary! {
            "Type" => Object::Name(b"OBJR".into()), "Pg" => page_id, "Obj" => new.widget,
        }.into()],
    };
    Ok(vec![(tree_id, tree.into()), (top_id, element.into()), (new.tag, form.into())])
}

/// An array as a value, wherever it is kept: nothing is an empty one, anything else is the only element of one.
fn direct_array(document: &Document, value: Option<&Object>) -> Result<Vec<Object>, SealError> {
    let Some(value) = value else { return Ok(Vec::new()) };
    match document.dereference(value)?.1 {
        Object::Array(values) => Ok(values.clone()),
        _ => Ok(vec![value.clone()]),
    }
}
